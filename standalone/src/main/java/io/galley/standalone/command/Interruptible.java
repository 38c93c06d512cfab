package io.galley.standalone.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: the work is told to stop, and the process ends when it has. */
final class Interruptible {
    private static final long STOP_LIMIT_SECONDS = 9;

    private Interruptible() {}

    /** What may take long; returns the process's exit code. */
    interface Work {
        int run() throws IOException;
    }

    /** Runs the work; {@code stop} is called by another thread and returns at once. */
    static int run(Runnable stop, Work work) throws IOException {
        CountDownLatch finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, finished), "interrupted"));
        try {
            return work.run();
        } finally {
            finished.countDown();
        }
    }

    private static void stopAndWait(Runnable stop, CountDownLatch finished) {
        if (finished.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            finished.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
