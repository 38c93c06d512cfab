package io.galley.standalone.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what brokers tell each other a moment later. */
public final class TopicWait {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private TopicWait() {}

    /** What is waited for. */
    public interface Condition {
        /** Whether it holds now. */
        boolean holds() throws IOException;
    }

    /** Returns when the condition holds, or fails after 20 s with {@code otherwise}. */
    public static void until(Condition condition, String otherwise) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException(otherwise + " after " + LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
