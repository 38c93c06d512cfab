package io.galley.standalone.reprocess;

import io.galley.contract.Topics;
import io.galley.enrich.Reextraction;
import io.galley.runtime.Routed;
import io.galley.runtime.Settings;
import io.galley.runtime.SourceRecord;
import io.galley.runtime.StepProcessor;
import io.galley.standalone.replay.Checkpoint;
import io.galley.standalone.replay.Counts;
import io.galley.standalone.replay.Counts.Kind;
import io.galley.standalone.replay.Entry;
import io.galley.standalone.replay.RangeReader;
import io.galley.standalone.replay.Span;
import io.galley.standalone.replay.TopicRange;
import io.galley.standalone.run.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages in their order through several threads: each is extracted by any of them, and sent in the order in which they
 * were read, so that the pages of one article keep theirs. Belongs to one thread.
 */
final class Conveyor implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);
    /** Often enough that publish has room again before it is missed, and seldom enough to cost nothing. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** Extraction goes on while a commit, which takes tens of milliseconds, holds up the sending. */
    private static final int PAGES_A_THREAD = 32;

    private static final long BYTES_MAX = 64L << 20;
    private static final int FAILURES_SHOWN_MAX = 20;

    private final RangeReader reader;
    private final TopicRange range;
    private final Checkpoint began;
    private final Reextraction pages;
    private final @Nullable NewestPages newest;
    private final ExecutorService workers;
    private final int windowMax;
    private final Pace pace;
    private final Deque<Work> window = new ArrayDeque<>();
    private final List<String> failures = new ArrayList<>();
    /** Up to where everything is sent or needs not be. */
    private List<Span> reached;

    private Counts counts;
    /** What was read and passed over since the last page of the window. */
    private Counts passedOver = Counts.NONE;

    private long bytes;
    private long lastLook = System.nanoTime();

    Conveyor(
            Settings settings,
            TopicRange range,
            Checkpoint at,
            Reextraction pages,
            @Nullable NewestPages newest,
            Reprocess.Request request) {
        this.range = range;
        this.began = at;
        this.pages = pages;
        this.newest = newest;
        this.counts = at.counts();
        this.workers = Executors.newFixedThreadPool(request.threads());
        this.windowMax = request.threads() * PAGES_A_THREAD;
        this.pace = new Pace(request.rate());
        this.reader = new RangeReader(settings, range, false);
        this.reached = at.spans();
    }

    /**
     * A page on its way.
     *
     * @param passedOver what was read before it and not extracted
     * @param reached where reading stood after it
     */
    private record Work(
            Entry entry, long bytes, Counts passedOver, List<Span> reached, Future<Optional<List<Routed>>> result) {}

    /** Reads, extracts and sends to the end of the range, or until told to stop. */
    void run(Destination destination, RunOutcomes outcomes, Progress progress, BooleanSupplier stopped)
            throws IOException {
        while (!isDone(stopped)) {
            fill(stopped);
            if (window.isEmpty()) {
                pace.await(POLL);
            } else if (isFinished(window.getFirst(), pace.untilDue(POLL))) {
                send(window.removeFirst(), destination, outcomes);
            }
            destination.reached(this::checkpoint);
            if (System.nanoTime() - lastLook > LOOK_EVERY.toNanos()) {
                lastLook = System.nanoTime();
                outcomes.poll(Duration.ZERO);
                progress.show(TopicRange.read(reached), range.length());
            }
            awaitRoom(destination, outcomes, stopped);
        }
        destination.save(checkpoint());
    }

    /** Waits until each page that was sent has its outcome; false where none comes any more. */
    boolean awaitOutcomes(Destination destination, RunOutcomes outcomes, BooleanSupplier stopped) {
        long silentSince = System.nanoTime();
        while (destination.waiting(counts, outcomes) > 0 && !stopped.getAsBoolean()) {
            if (outcomes.poll(POLL)) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > SILENCE_LIMIT.toNanos()) {
                return false;
            }
        }
        return !stopped.getAsBoolean();
    }

    Checkpoint checkpoint() {
        if (window.isEmpty()) {
            counts = counts.and(passedOver);
            passedOver = Counts.NONE;
            reached = reader.spans();
        }
        return new Checkpoint(
                Checkpoint.FORMAT, began.query(), began.topic(), began.topicId(), began.complete(), reached, counts, 0);
    }

    Counts counts() {
        return counts;
    }

    /** What could not be extracted, a line each, the first few of them. */
    List<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        reader.close();
    }

    private boolean isDone(BooleanSupplier stopped) {
        return window.isEmpty() && (reader.isDone() || stopped.getAsBoolean());
    }

    private void fill(BooleanSupplier stopped) throws IOException {
        while (!stopped.getAsBoolean() && !reader.isDone() && hasRoom() && pace.isDue()) {
            Entry entry = reader.next(window.isEmpty() ? POLL : Duration.ZERO);
            if (entry == null) {
                return;
            }
            SourceRecord record = Reprocess.source(entry.record());
            if (newest != null && !newest.isNewest(record)) {
                boolean page = pages.fetchOrder(record).isPresent();
                passedOver = passedOver.and(page ? Kind.OLDER : Kind.FILTERED);
                continue;
            }
            pace.take();
            long size = record.value() == null ? 0 : record.value().length;
            bytes += size;
            window.addLast(
                    new Work(entry, size, passedOver, reader.spans(), workers.submit(() -> pages.apply(record))));
            passedOver = Counts.NONE;
        }
    }

    private boolean hasRoom() {
        return window.size() < windowMax && bytes < BYTES_MAX;
    }

    /** Whether a page is extracted, or was tried; waits for it so long. */
    private static boolean isFinished(Work work, Duration wait) throws IOException {
        try {
            work.result().get(wait.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void send(Work work, Destination destination, RunOutcomes outcomes) throws IOException {
        bytes -= work.bytes();
        Optional<List<Routed>> records = result(work);
        if (records.isPresent()) {
            records.get().forEach(routed -> StepProcessor.requireFits(routed, Topics.all()));
            outcomes.sent(Reprocess.origin(records.get()));
            destination.send(records.get());
        }
        counts = counts.and(work.passedOver()).and(records.isPresent() ? Kind.WRITTEN : Kind.FOREIGN);
        reached = work.reached();
    }

    private Optional<List<Routed>> result(Work work) throws IOException {
        try {
            return work.result().get();
        } catch (ExecutionException unexpected) {
            if (failures.size() < FAILURES_SHOWN_MAX) {
                // Class and place only: a message may quote the page.
                failures.add("not extracted: " + work.entry().record().topic() + "/"
                        + work.entry().record().partition() + "/"
                        + work.entry().record().offset() + " failed with "
                        + String.valueOf(unexpected.getCause()).replaceAll(":.*", ""));
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void awaitRoom(Destination destination, RunOutcomes outcomes, BooleanSupplier stopped) throws IOException {
        long silentSince = System.nanoTime();
        boolean first = true;
        while (destination.waiting(counts, outcomes) >= destination.inFlightMax() && !stopped.getAsBoolean()) {
            if (first) {
                destination.save(checkpoint());
                first = false;
            }
            if (outcomes.poll(POLL)) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > SILENCE_LIMIT.toNanos()) {
                throw new IOException(outcomes.waiting() + " pages wait since " + SILENCE_LIMIT.toSeconds() + " s: "
                        + destination.silence());
            }
        }
    }
}
