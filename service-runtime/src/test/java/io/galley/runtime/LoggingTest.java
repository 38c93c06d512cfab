package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream terminal = System.err;

    @BeforeEach
    void catchStandardError() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveStandardErrorBack() {
        System.setErr(terminal);
    }

    @Test
    void aCommandSaysOfKafkaOnlyWhatIsAnErrorAndAServiceItsWarningsToo() {
        Logger kafka = LoggerFactory.getLogger("org.apache.kafka.probe");
        Logger ours = LoggerFactory.getLogger("io.galley.probe");

        Logging.configureCommand(Settings.of(Map.of()));
        kafka.error("command kafka error");
        kafka.warn("command kafka warning");
        ours.info("command ours");
        LoggerFactory.getLogger("kafka.server.ReplicaManager").error("command replicas");
        Logging.configure(Settings.of(Map.of("GALLEY_LOG_FORMAT", "json", "GALLEY_LOG_LEVEL", "WARN")));
        kafka.warn("service kafka warning");
        kafka.info("service kafka news");
        ours.info("service ours");
        LoggerFactory.getLogger("kafka.server.ReplicaManager").error("service replicas");

        assertThat(printed()).contains("command kafka error", "command ours", "{", "service kafka warning");
        assertThat(printed()).contains("service replicas");
        assertThat(printed())
                .doesNotContain("command kafka warning", "command replicas", "service kafka news", "service ours");
        assertThat(printed().lines()).hasSize(4);
    }

    @Test
    void noLineBelowTheLevelsPassesWhileLoggingIsSetUpAnew() throws Exception {
        Logging.configureCommand(Settings.of(Map.of()));
        Logger broker = LoggerFactory.getLogger("kafka.probe");
        AtomicBoolean done = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            while (!done.get()) {
                broker.debug("a line of a broker's thread");
            }
        });
        thread.start();
        for (int i = 0; i < 2_000; i++) {
            Logging.configureCommand(Settings.of(Map.of()));
        }
        done.set(true);
        thread.join();
        assertThat(printed()).isEmpty();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
