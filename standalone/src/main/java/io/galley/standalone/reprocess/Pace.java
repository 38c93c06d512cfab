package io.galley.standalone.reprocess;

import java.util.concurrent.locks.LockSupport;

/** So many pages a second at most, evenly: a burst would stand before live pages. */
final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long gap;
    private long next = System.nanoTime();

    /** {@code rate} in pages a second; 0 is as fast as it goes. */
    Pace(double rate) {
        this.gap = rate > 0 ? (long) (NANOS_PER_SECOND / rate) : 0;
    }

    /** Waits for its turn. */
    void await() {
        if (gap == 0) {
            return;
        }
        long now = System.nanoTime();
        while (next - now > 0) {
            LockSupport.parkNanos(next - now);
            now = System.nanoTime();
        }
        // What was missed while there was nothing to do is not made up for.
        next = Math.max(next + gap, now);
    }
}
