package io.galley.standalone.reprocess;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** So many things a second at most, evenly: a burst would take the processors from live pages. */
final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long gap;
    private long next = System.nanoTime();

    /** {@code rate} a second; 0 is as fast as it goes. */
    Pace(double rate) {
        this.gap = rate > 0 ? (long) (NANOS_PER_SECOND / rate) : 0;
    }

    boolean isDue() {
        return gap == 0 || next - System.nanoTime() <= 0;
    }

    /** One was taken: the next is due a gap later. What was missed while there was nothing is not made up for. */
    void take() {
        next = Math.max(next + gap, System.nanoTime());
    }

    /** How long it is until the next is due, or {@code most} where that is less or the next is due already. */
    Duration untilDue(Duration most) {
        long left = gap == 0 ? 0 : next - System.nanoTime();
        return left <= 0 || left > most.toNanos() ? most : Duration.ofNanos(left);
    }

    /** Waits until the next is due, {@code most} at most. */
    void await(Duration most) {
        if (!isDue()) {
            LockSupport.parkNanos(untilDue(most).toNanos());
        }
    }
}
