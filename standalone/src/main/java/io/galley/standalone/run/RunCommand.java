package io.galley.standalone.run;

import io.galley.runtime.Broker;
import io.galley.runtime.ExitCode;
import io.galley.runtime.Logging;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Pipeline;
import io.galley.standalone.Printable;
import io.galley.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code galley run}: the whole pipeline in one process. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole pipeline in one process: a Kafka broker and the three services.",
            "With PATH, feeds the pages, waits for the outcome of each, and prints what became of them.",
            "Without PATH, stays up and takes pages by HTTP until Ctrl-C."
        },
        footer = {
            "",
            "Examples:",
            "  galley run samples/ --out articles.jsonl",
            "  curl -s https://example.org/ | galley run - --out -",
            "",
            "Exit codes: 0 all pages have an outcome; 1 a page could not be submitted or was dead-lettered;",
            "  2 wrong arguments or settings; 3 the broker cannot be reached; 4 topics do not fit; 130 Ctrl-C."
        })
public final class RunCommand implements Callable<Integer> {
    private static final String COMMIT_INTERVAL_MS = "100";
    private static final long STOP_LIMIT_SECONDS = 9;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files and folders with pages (.html, .htm, .txt, .ndjson of envelopes, .warc, and"
                    + " all of these with .gz); - is standard input.")
    List<Path> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the article events, one a line, in the order of submission; - is standard output.")
    @Nullable
    Path articles;

    @Option(
            names = "--accepted-at",
            paramLabel = "TIME",
            description = "Stands in for the time of acceptance (ISO 8601, UTC), so that two runs give the same bytes.")
    @Nullable
    String acceptedAt;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keeps broker and state in this folder; without it they go when the run ends.")
    @Nullable
    Path data;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Uses a Kafka that runs already instead of one of its own.")
    @Nullable
    String bootstrapServers;

    private final CountDownLatch finished = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException {
        Settings settings = settings();
        requirePaths();
        try (DataFolder folder = DataFolder.open(data);
                Kafka kafka = Kafka.open(bootstrapServers, folder)) {
            Settings here = settings.with(Setting.BOOTSTRAP_SERVERS, kafka.bootstrapServers())
                    .with(Setting.STATE_DIR, folder.path().resolve("state").toString());
            List<String> wrong = prepareTopics(here);
            if (!wrong.isEmpty()) {
                wrong.forEach(line -> System.err.println("galley: " + Printable.of(line)));
                return ExitCode.TOPICS;
            }
            try (Pipeline pipeline = new Pipeline(here)) {
                pipeline.start();
                return paths.isEmpty() ? Serve.untilStopped(here, pipeline, finished) : runPages(here, pipeline);
            }
        } finally {
            finished.countDown();
        }
    }

    private int runPages(Settings settings, Pipeline pipeline) {
        Run run = new Run(settings, pipeline, System.out, System.err);
        Thread hook = new Thread(() -> stopAndWait(run), "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        return run.run(paths, articles);
    }

    /** Ctrl-C: the run ends, is counted and closed, and only then the process goes. */
    private void stopAndWait(Run run) {
        run.stop();
        try {
            finished.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot work is said before a broker starts. */
    private void requirePaths() {
        for (Path path : paths) {
            if (!path.equals(Inputs.STANDARD_INPUT) && !Files.exists(path)) {
                throw new BadArgument(path + " does not exist");
            }
        }
        Path folder = articles == null ? null : articles.toAbsolutePath().getParent();
        if (articles != null && (Files.isDirectory(articles) || folder == null || !Files.isDirectory(folder))) {
            throw new BadArgument("--out " + articles + " is no file in a folder that exists");
        }
    }

    private static String instant(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant().toString();
        } catch (DateTimeParseException e) {
            throw new BadArgument("--accepted-at is '" + time + "', must be a time such as 2026-01-31T08:00:00Z");
        }
    }

    private Settings settings() {
        Settings settings = Settings.of(System.getenv());
        Logging.configureCommand(settings);
        if (!paths.isEmpty()) {
            settings = settings.with(Setting.COMMIT_INTERVAL_MS, COMMIT_INTERVAL_MS);
        }
        return acceptedAt == null ? settings : settings.with(Setting.ACCEPTED_AT, instant(acceptedAt));
    }

    private static List<String> prepareTopics(Settings settings) {
        try (Admin admin = Broker.connect(settings)) {
            Broker.createTopics(admin, settings);
            return Broker.checkTopics(admin, settings);
        }
    }

    /** Our own broker, or the address of somebody else's. */
    private record Kafka(@Nullable EmbeddedBroker own, String bootstrapServers) implements AutoCloseable {
        static Kafka open(@Nullable String bootstrapServers, DataFolder folder) {
            if (bootstrapServers != null) {
                return new Kafka(null, bootstrapServers);
            }
            EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("kafka"));
            return new Kafka(broker, broker.bootstrapServers());
        }

        @Override
        public void close() {
            if (own != null) {
                own.close();
            }
        }
    }

    /** Where broker and state live; a temporary one goes in the end. */
    private record DataFolder(Path path, boolean temporary) implements AutoCloseable {
        static DataFolder open(@Nullable Path data) throws IOException {
            return data == null
                    ? new DataFolder(Files.createTempDirectory("galley-"), true)
                    : new DataFolder(Files.createDirectories(data), false);
        }

        @Override
        public void close() throws IOException {
            if (temporary) {
                Folders.delete(path);
            }
        }
    }
}
