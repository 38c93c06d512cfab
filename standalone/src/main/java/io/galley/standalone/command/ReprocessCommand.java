package io.galley.standalone.command;

import io.galley.runtime.Broker;
import io.galley.runtime.Settings;
import io.galley.runtime.TopicNames;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import io.galley.standalone.command.TimeOptions.Range;
import io.galley.standalone.reprocess.Reprocess;
import io.galley.standalone.reprocess.Reprocess.Request;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley reprocess}: history, read again by the present engine. */
@Command(
        name = "reprocess",
        mixinStandardHelpOptions = true,
        description = {
            "Reads accepted pages of a range again with the present engine.",
            "In place: the newest page of each article in the range goes through the running publish service. Where the"
                    + " engine finds something else, a version with cause engine is published, as"
                    + " GALLEY_PUBLISH_ENGINE_CHANGES allows; a page that is older than the newest known changes nothing,"
                    + " and an article that the engine refuses now stays as it was.",
            "With --into, beside: every page goes through a publish of the run's own into topics of its own, such as"
                    + " articles.published.SUFFIX, where versions begin at 1. Nobody else notices; galley diff compares.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  galley reprocess --from 30d --into engine-2",
            "  galley diff articles.published engine-2",
            "  galley reprocess --from 30d --rate 100",
            "",
            "Exit codes: 0 every page has its outcome; 1 something failed (standard error says what); 2 wrong arguments;",
            "  3 no broker answers; 130 Ctrl-C.",
            "More: docs/replaying.md"
        })
public final class ReprocessCommand implements Callable<Integer> {
    /** What one thread needs at most, as the enrich service does. */
    private static final long BYTES_A_THREAD = 240L << 20;

    private static final double RATE_MAX = 1e6;
    private static final int THREADS_MAX = 64;

    @Mixin
    TimeOptions time = new TimeOptions();

    @Option(
            names = "--into",
            paramLabel = "SUFFIX",
            description = "Beside the live topics, into topics with this suffix: 1 to 40 of a-z, 0-9 and -.")
    @Nullable
    String into;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Pages a second at most, evenly spread: what live traffic leaves free. Default: as fast as it goes.")
    @Nullable
    Double rate;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that extract. Default: as many as there are processors and the heap carries"
                    + " (240 MiB each).")
    @Nullable
    Integer threads;

    @Option(
            names = "--resume",
            description = "Go on with an interrupted run of the same options; begins where nothing was begun.")
    boolean resume;

    @Mixin
    BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() throws IOException {
        Settings settings = broker.settings();
        if (time.from == null) {
            throw new BadArgument("--from is missing: a date, a time, or how long ago, such as 30d");
        }
        Range range = time.range(InstantSource.system().instant(), null);
        Request request = new Request(
                range.from(),
                range.to(),
                range.times(),
                names(),
                checkedRate(),
                checkedThreads(),
                resume,
                time.text(null) + " into=" + into);
        if (range.toAhead()) {
            System.err.println("galley: --to lies ahead: the range ends now");
        }
        try (Admin admin = Broker.connect(settings)) {
            Reprocess reprocess = new Reprocess(settings, request, System.out, System.err);
            return Interruptible.run(reprocess::stop, () -> reprocess.run(admin));
        }
    }

    private TopicNames names() {
        if (into == null) {
            return TopicNames.LIVE;
        }
        if (!TopicNames.isRun(into)) {
            throw new BadArgument(
                    "--into is '" + Printable.of(into) + "', must be 1 to 40 of a-z, 0-9 and -, such as engine-2");
        }
        return new TopicNames(into);
    }

    private double checkedRate() {
        if (rate == null) {
            return 0;
        }
        if (!(rate > 0 && rate <= RATE_MAX)) {
            throw new BadArgument("--rate is " + rate + ", must be above 0 and at most " + (long) RATE_MAX);
        }
        return rate;
    }

    private int checkedThreads() {
        int fit = (int) Math.max(1, Runtime.getRuntime().maxMemory() / BYTES_A_THREAD);
        if (threads == null) {
            return Math.min(fit, Runtime.getRuntime().availableProcessors());
        }
        if (threads < 1 || threads > Math.min(fit, THREADS_MAX)) {
            throw new BadArgument("--threads is " + threads + ", must be 1 to " + Math.min(fit, THREADS_MAX)
                    + " with this heap: give it more by GALLEY_JAVA_OPTS=-Xmx…");
        }
        return threads;
    }
}
