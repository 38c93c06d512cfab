package io.galley.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How log lines look, decided by the settings. All go to standard error: standard output is for results. */
public final class Logging {
    private Logging() {}

    /** For a service: Kafka's warnings, and our own lines from the level that is set. Replaces what was configured. */
    public static void configure(Settings settings) {
        configure(settings, Level.WARN);
    }

    /** For a command on a terminal: as above, but of Kafka only what is an error. */
    public static void configureCommand(Settings settings) {
        configure(settings, Level.ERROR);
        // Under transactions of version 2 the embedded broker reports gaps that the producer closes by itself.
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("kafka.server.ReplicaManager")
                .setLevel(Level.OFF);
    }

    private static void configure(Settings settings, Level kafka) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder(context, "json".equals(settings.text(Setting.LOG_FORMAT))));
        console.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(kafka);
        context.getLogger("io.galley").setLevel(Level.valueOf(settings.text(Setting.LOG_LEVEL)));
        // Clients repeat "could not be established" many times a second; our own line says it once.
        context.getLogger("org.apache.kafka.clients.NetworkClient").setLevel(Level.ERROR);
        // Last: a reset leaves the level of everything at DEBUG, and a broker's threads log meanwhile.
        root.addAppender(console);
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
