package io.galley.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How log lines look, decided by the settings. All go to standard error: standard output is for results. */
public final class Logging {
    private Logging() {}

    /** For a service: Kafka's warnings, and our own lines from the level that is set. Replaces what was configured. */
    public static void configure(Settings settings) {
        configure(settings, levels(settings, Level.WARN));
    }

    /** For a command on a terminal: as above, but of Kafka only what is an error. */
    public static void configureCommand(Settings settings) {
        Map<String, Level> levels = levels(settings, Level.ERROR);
        // Under transactions of version 2 the embedded broker reports gaps that the producer closes by itself.
        levels.put("kafka.server.ReplicaManager", Level.OFF);
        configure(settings, levels);
    }

    /** The levels by the loggers' names; every other logger inherits. */
    private static Map<String, Level> levels(Settings settings, Level kafka) {
        Map<String, Level> levels = new HashMap<>();
        levels.put(Logger.ROOT_LOGGER_NAME, kafka);
        levels.put("io.galley", Level.valueOf(settings.text(Setting.LOG_LEVEL)));
        // Clients repeat "could not be established" many times a second; our own line says it once.
        levels.put("org.apache.kafka.clients.NetworkClient", Level.ERROR);
        return levels;
    }

    /**
     * Sets levels and output. No {@link LoggerContext#reset()}: that sets the level of everything to DEBUG for a
     * moment, and a line that a broker's thread begins then is printed whenever the thread goes on.
     */
    private static void configure(Settings settings, Map<String, Level> levels) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        levels.forEach((name, level) -> context.getLogger(name).setLevel(level));
        for (ch.qos.logback.classic.Logger logger : context.getLoggerList()) {
            logger.detachAndStopAllAppenders();
            if (!levels.containsKey(logger.getName())) {
                logger.setLevel(null);
            }
        }
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(context, "json".equals(settings.text(Setting.LOG_FORMAT))));
        console.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean json) {
        if (json) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(context);
            encoder.start();
            return encoder;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger{0}: %msg%n%xThrowable{12}");
        encoder.start();
        return encoder;
    }
}
