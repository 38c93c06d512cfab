package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does. */
final class Await {
    /** Short, for some tests kill what they wait for before it ends. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Await() {}

    /** Asks again and again; fails where the deadline passes first. */
    static void until(BooleanSupplier condition, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + deadline).isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
