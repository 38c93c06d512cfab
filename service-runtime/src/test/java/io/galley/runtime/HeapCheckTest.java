package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.contract.Topics;
import io.galley.runtime.Settings.BadSettingsException;
import java.util.Map;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

class HeapCheckTest {
    private static final long MIB = 1 << 20;

    private final Settings twoThreads = Settings.of(Map.of("GALLEY_THREADS", "2"));

    @Test
    void refusesHeapThatCannotHoldTheLargestPages() {
        assertThatThrownBy(() -> HeapCheck.require(reading(Topics.PAGES_SUBMITTED), twoThreads, 256 * MIB))
                .isInstanceOf(BadSettingsException.class)
                .hasMessage("the heap holds 256 MiB, needs 480 for GALLEY_THREADS=2: give the process more memory"
                        + " (-Xmx, or the container's limit) or fewer threads");
    }

    @Test
    void acceptsHeapThatHoldsThem() {
        assertThatCode(() -> HeapCheck.require(reading(Topics.PAGES_ACCEPTED), twoThreads, 480 * MIB))
                .doesNotThrowAnyException();
    }

    @Test
    void asksNothingOfServiceThatReadsNoPages() {
        assertThatCode(() -> HeapCheck.require(reading(Topics.ARTICLES_EXTRACTED), twoThreads, 64 * MIB))
                .doesNotThrowAnyException();
    }

    private static Topology reading(String topic) {
        return new Topology().addSource(topic, topic);
    }
}
