package io.galley.standalone.run;

import io.galley.contract.Limits;
import io.galley.contract.Topics;
import io.galley.runtime.ExitCode;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.standalone.Pipeline;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Feeds pages to a running pipeline, waits for their outcomes and says what became of them. */
final class Run {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration READY_POLL = Duration.ofMillis(20);

    private final Settings settings;
    private final Pipeline pipeline;
    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Run(Settings settings, Pipeline pipeline, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.pipeline = pipeline;
        this.out = out;
        this.err = err;
    }

    /** Ends the run early; what was submitted so far is still counted. */
    void stop() {
        stopped.set(true);
    }

    /** Runs to the end and returns the process's exit code. */
    int run(List<Path> paths, @Nullable Path articles) {
        Submitted submitted = new Submitted();
        Tally tally = new Tally();
        Inputs inputs = new Inputs(Limits.DEFAULT, (name, why) -> {
            tally.notSubmitted();
            err.println("galley: " + Printable.of(name) + " " + Printable.of(why));
        });
        Map<String, Object> reader = KafkaSettings.reader(settings);
        Feeder feeder = new Feeder(KafkaSettings.producer(settings), submitted);
        try (TopicTail outcomes = new TopicTail(reader, List.of(Topics.PAGES_OUTCOMES, Topics.DEAD_LETTERS));
                Progress progress = Progress.start()) {
            Map<TopicPartition, Long> began = publishedNow(reader);
            awaitReady();
            long start = System.nanoTime();
            Thread feeding = Thread.ofPlatform()
                    .name("feeder")
                    .daemon()
                    .start(() -> feeder.feed(inputs, inputs.files(paths), stopped::get));
            OutcomeWatch watch = new OutcomeWatch(outcomes, submitted, tally);
            while (!isDone(feeder, submitted, tally)) {
                watch.poll(POLL);
                progress.show(tally.settled(), feeder.sent());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            join(feeding);
            progress.finish();
            if (articles != null && !stopped.get()) {
                new ArticlesFile(reader, began, submitted).write(articles);
            }
            // Where the articles go to standard output, the table must not stand among them.
            PrintStream table = Inputs.STANDARD_INPUT.equals(articles) ? err : out;
            table.print(tally.table(submitted.count(), seconds));
        } catch (IOException e) {
            err.println("galley: cannot write " + articles + ": " + Printable.of(String.valueOf(e.getMessage())));
            return ExitCode.FAILED;
        }
        return exitCode(feeder, tally);
    }

    private int exitCode(Feeder feeder, Tally tally) {
        Throwable failure = feeder.failure();
        if (failure != null) {
            err.println("galley: a page could not be written to " + Topics.PAGES_SUBMITTED + ": "
                    + Printable.of(String.valueOf(failure.getMessage())));
            return ExitCode.FAILED;
        }
        if (stopped.get()) {
            return ExitCode.INTERRUPTED;
        }
        if (!pipeline.isAlive()) {
            err.println("galley: a service stopped; the log above says why");
            return ExitCode.FAILED;
        }
        return tally.allWell() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** So that pages/s speaks of pages, not of services that are still starting. */
    private void awaitReady() {
        while (!pipeline.isReady() && pipeline.isAlive() && !stopped.get()) {
            LockSupport.parkNanos(READY_POLL.toNanos());
        }
    }

    private boolean isDone(Feeder feeder, Submitted submitted, Tally tally) {
        boolean settled = feeder.isFinished() && tally.settled() >= submitted.count();
        return settled || stopped.get() || !pipeline.isAlive();
    }

    private static Map<TopicPartition, Long> publishedNow(Map<String, Object> reader) {
        try (TopicTail published = new TopicTail(reader, List.of(ArticlesFile.TOPIC))) {
            return published.positions();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
