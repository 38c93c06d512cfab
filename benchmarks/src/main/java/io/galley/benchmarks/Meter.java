package io.galley.benchmarks;

import com.sun.management.ThreadMXBean;
import io.galley.extraction.Page;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Measures one run of one contender on this thread: CPU time, not wall time, so that other programs on the machine
 * change little, and bytes allocated. Collecting them runs on other threads and is not in the time.
 */
final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * One run.
     *
     * @param body what the contender returned
     */
    record Reading(long nanoseconds, long bytes, @Nullable String body, boolean failed) {}

    private Meter() {}

    @SuppressWarnings("CatchAndPrintStackTrace") // other people's programs fail as they like, and the race goes on
    static Reading read(Contender contender, Page page, String text) {
        String body = null;
        boolean failed = false;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            body = contender.run(page, text);
        } catch (Exception | StackOverflowError e) {
            failed = true;
        }
        long end = THREADS.getCurrentThreadCpuTime();
        return new Reading(end - start, THREADS.getCurrentThreadAllocatedBytes() - bytes, body, failed);
    }
}
