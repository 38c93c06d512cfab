package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptCommitsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @TempDir
    Path state;

    @Test
    void commitsAtOnceWhatComesAfterALull() {
        MockProcessorContext<Void, Void> context = context("1");
        PromptCommits commits = new PromptCommits(context);
        long end = System.nanoTime() + DEADLINE.toNanos();
        do {
            commits.processed();
        } while (!context.committed() && System.nanoTime() < end);

        assertThat(context.committed()).isTrue();
    }

    @Test
    void manyRecordsShareACommit() {
        MockProcessorContext<Void, Void> context = context("10000");
        PromptCommits commits = new PromptCommits(context);
        for (int i = 0; i < 100; i++) {
            commits.processed();
        }

        assertThat(context.committed()).isFalse();
    }

    private MockProcessorContext<Void, Void> context(String intervalMs) {
        Settings settings =
                Settings.of(Map.of("GALLEY_COMMIT_INTERVAL_MS", intervalMs, "GALLEY_STATE_DIR", state.toString()));
        Properties config = KafkaSettings.streams(settings, "publish");
        return new MockProcessorContext<>(config);
    }
}
