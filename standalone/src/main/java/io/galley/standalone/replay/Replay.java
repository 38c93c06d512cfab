package io.galley.standalone.replay;

import io.galley.contract.ArticleEvent;
import io.galley.runtime.Broker.UnreachableException;
import io.galley.runtime.ExitCode;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import io.galley.standalone.replay.Content.Judged;
import io.galley.standalone.run.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a range of a topic, filters it and writes it out. */
public final class Replay {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Settings settings;
    private final Request request;
    private final Output output;
    private final PrintStream err;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private Counts counts = Counts.NONE;

    /** Prepares; {@link #run} works. {@code err} hears what its user should know. */
    public Replay(Settings settings, Request request, Output output, PrintStream err) {
        this.settings = settings;
        this.request = request;
        this.output = output;
        this.err = err;
    }

    /**
     * What is wanted.
     *
     * @param from null for the oldest record
     * @param to null for now
     * @param times how times are shown
     * @param latestOnly only the newest event of each article in the range
     * @param follow whether to stay and go on with what comes
     * @param limit events to write at most
     * @param resume whether to go on with an interrupted replay
     * @param query the options that decide what is written, to know an interrupted replay again
     */
    public record Request(
            String topic,
            @Nullable Instant from,
            @Nullable Instant to,
            TimeArguments times,
            Filter filter,
            boolean latestOnly,
            boolean follow,
            long limit,
            boolean resume,
            String query) {}

    /** Ends it early, so that it can be resumed. */
    public void stop() {
        stopped.set(true);
    }

    /** Runs to the end and returns the process's exit code. */
    public int run(Admin admin) throws IOException {
        Checkpoint found = request.resume() ? output.resume() : null;
        TopicRange range = found == null ? fresh(admin) : resumed(admin, found);
        range.notes().forEach(this::say);
        long started = System.nanoTime();
        try (Progress progress = Progress.start("records")) {
            NewestVersions newest =
                    request.latestOnly() ? NewestVersions.of(settings, range, content(), progress, stopped::get) : null;
            output.begin(found == null ? checkpoint(range, range.spans()) : found);
            Checkpoint end = copy(range, newest, progress);
            progress.finish();
            settle(end);
            err.print(counts.table((System.nanoTime() - started) / 1e9));
            return conclude(end);
        } catch (StreamOutput.ClosedException closed) {
            return ExitCode.READER_GONE;
        }
    }

    private TopicRange fresh(Admin admin) throws IOException {
        TopicRange range = new RangeFinder(admin).find(request.topic(), request.from(), request.to());
        String from =
                request.from() == null ? "the oldest record" : request.times().show(request.from());
        String to = request.to() == null ? "now" : request.times().show(request.to());
        say(Printable.of(request.topic()) + ", append times from " + from + " to " + to + " (zone "
                + request.times().zone() + ")" + (request.follow() ? ", and what follows" : ""));
        if (range.length() == 0 && !request.follow()) {
            say("the range is empty: nothing was appended in it");
        }
        return range;
    }

    private TopicRange resumed(Admin admin, Checkpoint found) throws IOException {
        if (!found.query().equals(request.query()) || !found.topic().equals(request.topic())) {
            throw new BadArgument(
                    "the replay to resume had other options: give the same, or leave out --resume to begin anew");
        }
        String topicId =
                new RangeFinder(admin).describe(request.topic()).topicId().toString();
        if (!found.topicId().equals(topicId)) {
            throw new BadArgument(
                    "topic " + Printable.of(request.topic()) + " was deleted and made anew since: begin anew");
        }
        counts = found.counts();
        say("resuming after " + counts.written() + " records written");
        return found.range();
    }

    private Checkpoint copy(TopicRange range, @Nullable NewestVersions newest, Progress progress) throws IOException {
        try (RangeReader reader = new RangeReader(settings, range, request.follow())) {
            try {
                while (!isDone(reader)) {
                    Entry entry = reader.next(POLL);
                    if (entry == null) {
                        output.idle();
                    } else {
                        handle(entry, newest);
                    }
                    output.reached(() -> checkpoint(range, reader));
                    progress.show(TopicRange.read(reader.spans()), range.length());
                }
            } catch (RangeDeletedException | UnreachableException e) {
                output.interrupted(checkpoint(range, reader));
                hint();
                throw e;
            } catch (IOException | KafkaException e) {
                hint();
                throw e;
            }
            if (reader.steppedBack() > 0) {
                say(reader.steppedBack()
                        + " records bear an earlier append time than one before them in their partition"
                        + " (a broker's clock stepped back, or the topic keeps its producers' times):"
                        + " they stand in the order of the partition");
            }
            return checkpoint(range, reader);
        }
    }

    private boolean isDone(RangeReader reader) {
        return stopped.get() || reader.isDone() || counts.written() >= request.limit();
    }

    private void handle(Entry entry, @Nullable NewestVersions newest) throws IOException {
        if (newest != null && !newest.isNewest(entry.record())) {
            counts = counts.and(Counts.Kind.OLDER);
            return;
        }
        counts = counts.and(
                switch (content().judge(entry.record().value())) {
                    case Judged.Good(JsonNode json) -> good(entry, json);
                    case Judged.Tombstone() -> tombstone(entry);
                    case Judged.Foreign() -> Counts.Kind.FOREIGN;
                    case Judged.Later(int version) -> Counts.Kind.LATER;
                });
    }

    private Counts.Kind good(Entry entry, @Nullable JsonNode json) throws IOException {
        Instant appendedAt = Instant.ofEpochMilli(entry.record().timestamp());
        if (json != null && !request.filter().accepts(appendedAt, json)) {
            return Counts.Kind.FILTERED;
        }
        output.write(entry, json);
        return Counts.Kind.WRITTEN;
    }

    private Counts.Kind tombstone(Entry entry) throws IOException {
        if (!output.takesTombstones() || !request.filter().isEmpty()) {
            return Counts.Kind.TOMBSTONE;
        }
        output.write(entry, null);
        return Counts.Kind.WRITTEN;
    }

    /** Before anything is said of it, what was written must be so. */
    private void settle(Checkpoint end) throws IOException {
        try {
            if (stopped.get()) {
                output.interrupted(end);
            } else {
                output.finished(end);
            }
        } catch (IOException | KafkaException e) {
            hint();
            throw e;
        }
    }

    private int conclude(Checkpoint end) {
        if (stopped.get()) {
            hint();
            return ExitCode.INTERRUPTED;
        }
        if (counts.read() > 0) {
            request.filter().unseen().forEach(field -> say("no record that was looked at has a field '" + field + "'"));
        }
        if (counts.later() > 0) {
            say(counts.later() + " events follow a later schema version than " + ArticleEvent.SCHEMA_VERSION
                    + ", the newest that this release reads: they are left out; a newer Galley reads them");
        }
        return counts.later() > 0 || !end.complete() ? ExitCode.FAILED : ExitCode.OK;
    }

    private Checkpoint checkpoint(TopicRange range, RangeReader reader) {
        return checkpoint(range, reader.spans());
    }

    private Checkpoint checkpoint(TopicRange range, List<Span> spans) {
        return new Checkpoint(
                Checkpoint.FORMAT, request.query(), range.topic(), range.topicId(), range.complete(), spans, counts, 0);
    }

    private Content content() {
        return Content.of(request.topic());
    }

    private void hint() {
        if (!output.howToResume().isEmpty()) {
            say(output.howToResume());
        }
    }

    private void say(String line) {
        err.println("galley: " + line);
    }
}
