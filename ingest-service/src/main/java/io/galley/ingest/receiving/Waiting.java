package io.galley.ingest.receiving;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that the server holds for its clients: bodies being read, and pages that wait for acknowledgement. */
final class Waiting {
    private final AtomicLong bytes = new AtomicLong();
    private final long bytesMax;

    Waiting(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    long bytes() {
        return bytes.get();
    }

    long bytesMax() {
        return bytesMax;
    }

    /** What one request holds of it. Thread-safe. */
    Share share() {
        return new Share();
    }

    final class Share {
        private final AtomicLong held = new AtomicLong();

        /** Takes more, unless all requests together would then hold too much. */
        boolean take(long more) {
            if (bytes.addAndGet(more) > bytesMax) {
                bytes.addAndGet(-more);
                return false;
            }
            held.addAndGet(more);
            return true;
        }

        void release() {
            bytes.addAndGet(-held.getAndSet(0));
        }
    }
}
