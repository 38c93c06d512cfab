package io.galley.runtime;

import java.time.Duration;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Commits a record at once, as long as records are few. Left to itself, Streams lets a record wait for the end of an
 * interval that began whenever it last looked, whether or not there was anything to commit: half an interval at each
 * hop, though nothing else happens. Many records still share a commit, for commits cost more than records. One for each
 * task; tasks of a thread commit together.
 */
public final class PromptCommits {
    /** So in the worst case there are half as many commits again as the interval alone would make. */
    private static final int INTERVALS_APART = 2;

    /** When this thread asked last; its first record finds that it did so a moment ago. */
    private static final ThreadLocal<Long> LAST_ASKED = ThreadLocal.withInitial(System::nanoTime);

    private final ProcessorContext<?, ?> context;
    private final long apart;

    /** For the task of a context. */
    public PromptCommits(ProcessorContext<?, ?> context) {
        this.context = context;
        Object interval = context.appConfigs().get(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
        if (!(interval instanceof Number ms)) {
            throw new IllegalStateException("Streams knows its commit interval");
        }
        this.apart = Duration.ofMillis(INTERVALS_APART * ms.longValue()).toNanos();
    }

    /** A record was processed that somebody waits for. */
    public void processed() {
        long now = System.nanoTime();
        if (now - LAST_ASKED.get() >= apart) {
            LAST_ASKED.set(now);
            context.commit();
        }
    }
}
