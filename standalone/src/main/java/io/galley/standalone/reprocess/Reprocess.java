package io.galley.standalone.reprocess;

import io.galley.contract.Origin;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.enrich.Reextraction;
import io.galley.extraction.ArticleExtractor;
import io.galley.runtime.Broker.UnreachableException;
import io.galley.runtime.ExitCode;
import io.galley.runtime.Routed;
import io.galley.runtime.Settings;
import io.galley.runtime.SourceRecord;
import io.galley.runtime.TopicNames;
import io.galley.standalone.BadArgument;
import io.galley.standalone.replay.Checkpoint;
import io.galley.standalone.replay.Counts;
import io.galley.standalone.replay.RangeDeletedException;
import io.galley.standalone.replay.RangeFinder;
import io.galley.standalone.replay.TimeArguments;
import io.galley.standalone.replay.TopicRange;
import io.galley.standalone.run.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Reads a range of {@code pages.accepted} with the present engine. */
public final class Reprocess {
    /**
     * Finding the newest pages costs a record so much less than extraction that it may go faster than {@code rate} by
     * this factor and still take less of the processors; it then adds a twentieth to the run.
     */
    private static final double READING_AHEAD_FACTOR = 20;

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmss'z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final Request request;
    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** Prepares; {@link #run} works. {@code out} gets the table, {@code err} what its user should know. */
    public Reprocess(Settings settings, Request request, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.request = request;
        this.out = out;
        this.err = err;
    }

    /**
     * What is wanted.
     *
     * @param from null for the oldest page
     * @param to null for now
     * @param times how times are shown
     * @param names the topics of a run beside the live ones, or those themselves
     * @param rate pages a second at most; 0 is as fast as it goes
     * @param threads that extract
     * @param resume whether to go on with an interrupted run
     * @param options those that decide what is read, to know an interrupted run again
     */
    public record Request(
            @Nullable Instant from,
            @Nullable Instant to,
            TimeArguments times,
            TopicNames names,
            double rate,
            int threads,
            boolean resume,
            String options) {}

    /** What identifies a run: kept with its progress. */
    private record Run(String name, TopicRange range, Checkpoint at) {}

    /** Ends it early, so that it can be resumed. */
    public void stop() {
        stopped.set(true);
    }

    /** Runs to the end and returns the process's exit code. */
    public int run(Admin admin) throws IOException {
        try (Destination destination = open(admin);
                Progress progress = Progress.start("records")) {
            Run run = begin(admin, destination);
            say(Topics.PAGES_ACCEPTED + ", run " + run.name() + ", engine " + ArticleExtractor.ENGINE);
            run.range().notes().forEach(this::say);
            MeasuredExtraction engine = new MeasuredExtraction();
            Reextraction pages = new Reextraction(engine, run.name());
            long started = System.nanoTime();
            NewestPages newest = request.names().run() == null ? readAhead(run, pages, progress) : null;
            destination.begin(run.at());
            return work(run, destination, engine, pages, newest, progress, started);
        }
    }

    private NewestPages readAhead(Run run, Reextraction pages, Progress progress) throws IOException {
        Pace pace = new Pace(request.rate() * READING_AHEAD_FACTOR);
        NewestPages newest = NewestPages.of(settings, run.range(), pages, pace, progress, stopped::get);
        say(newest.count() + " articles have pages in the range");
        return newest;
    }

    private int work(
            Run run,
            Destination destination,
            MeasuredExtraction engine,
            Reextraction pages,
            @Nullable NewestPages newest,
            Progress progress,
            long started)
            throws IOException {
        try (RunOutcomes outcomes = new RunOutcomes(settings, request.names(), run.name());
                Conveyor conveyor = new Conveyor(settings, run.range(), run.at(), pages, newest, request)) {
            try {
                conveyor.run(destination, outcomes, progress, stopped::get);
            } catch (RangeDeletedException | UnreachableException e) {
                destination.save(conveyor.checkpoint());
                hint();
                throw e;
            } catch (IOException | KafkaException e) {
                hint();
                throw e;
            }
            boolean settled = !stopped.get() && conveyor.awaitOutcomes(destination, outcomes, stopped::get);
            double seconds = (System.nanoTime() - started) / 1e9;
            progress.finish();
            conveyor.failures().forEach(this::say);
            out.print(new Report(conveyor.counts(), outcomes, engine, seconds).table());
            if (settled) {
                destination.finished();
            } else {
                say(stopped.get() ? "interrupted" : outcomes.waiting() + " pages wait: " + destination.silence());
                hint();
            }
            boolean well = settled && conveyor.failures().isEmpty() && !outcomes.hasDeadLetters();
            return stopped.get()
                    ? ExitCode.INTERRUPTED
                    : well && run.range().complete() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private Destination open(Admin admin) {
        return request.names().run() == null
                ? new InPlace(settings, admin)
                : new Beside(settings, admin, request.names());
    }

    private Run begin(Admin admin, Destination destination) throws IOException {
        Checkpoint found = request.resume() ? destination.resume() : null;
        if (found != null) {
            return resumed(admin, found);
        }
        if (!request.resume()) {
            destination.requireFresh();
        }
        TopicRange range = new RangeFinder(admin).find(Topics.PAGES_ACCEPTED, request.from(), request.to());
        String to = request.to() == null ? "now" : request.times().show(request.to());
        say("append times from "
                + (request.from() == null ? "the oldest page" : request.times().show(request.from())) + " to " + to
                + " (zone " + request.times().zone() + ")");
        if (range.length() == 0) {
            say("the range is empty: no page was accepted in it");
        }
        String suffix = request.names().run();
        String name = suffix != null
                ? suffix
                : "engine-" + ArticleExtractor.ENGINE + "-"
                        + COMPACT.format(request.times().now());
        String query = request.options() + "\n" + name;
        return new Run(
                name,
                range,
                new Checkpoint(
                        Checkpoint.FORMAT,
                        query,
                        range.topic(),
                        range.topicId(),
                        range.complete(),
                        range.spans(),
                        Counts.NONE,
                        0));
    }

    private Run resumed(Admin admin, Checkpoint found) throws IOException {
        int end = found.query().lastIndexOf('\n');
        if (end < 0 || !found.query().substring(0, end).equals(request.options())) {
            throw new BadArgument(
                    "the run to resume had other options: give the same, or leave out --resume to begin another");
        }
        String topicId =
                new RangeFinder(admin).describe(Topics.PAGES_ACCEPTED).topicId().toString();
        if (!found.topicId().equals(topicId)) {
            throw new BadArgument(Topics.PAGES_ACCEPTED + " was deleted and made anew since: begin anew");
        }
        say("resuming after " + found.counts().read() + " records");
        return new Run(found.query().substring(end + 1), found.range(), found);
    }

    /** A record as services see it. */
    static SourceRecord source(ConsumerRecord<byte[], byte[]> record) {
        return new SourceRecord(
                record.key(),
                record.value(),
                record.headers(),
                record.timestamp(),
                new Origin(record.topic(), record.partition(), record.offset()));
    }

    /** The submission that the records of a page belong to. */
    static Origin origin(List<Routed> records) {
        return RecordHeadersReader.origin(records.getFirst().headers())
                .orElseThrow(() -> new IllegalStateException("every record has an origin"));
    }

    private void hint() {
        say("the same command with --resume goes on from there");
    }

    private void say(String line) {
        err.println("galley: " + line);
    }
}
