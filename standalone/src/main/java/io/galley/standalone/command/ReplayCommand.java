package io.galley.standalone.command;

import io.galley.contract.Topics;
import io.galley.runtime.Broker;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.command.TimeOptions.Range;
import io.galley.standalone.replay.Checkpoint;
import io.galley.standalone.replay.Filter;
import io.galley.standalone.replay.Output;
import io.galley.standalone.replay.Outputs;
import io.galley.standalone.replay.Outputs.Format;
import io.galley.standalone.replay.Replay;
import io.galley.standalone.replay.Replay.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley replay}: a range of a topic, again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a range of a topic again and writes it to a file, to standard output or into another topic.",
            "The range is from up to, but not including, to, in append time. It is read committed, without a consumer group:"
                    + " nobody notices. Records come in the order of (append time, partition, offset), so that a range which"
                    + " has passed gives the same bytes every time.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  galley replay --since 7d --language fr --out french.jsonl",
            "  galley replay --from 2026-03-01 --to 2026-03-08 --zone Europe/Paris --format csv --out week.csv",
            "  galley replay --where body~strike --latest-only --format text",
            "  galley replay --topic pages.outcomes --where outcome=rejected --since 24h --format csv",
            "  galley replay --since 30d --language fr --to-topic articles.french-month",
            "",
            "Exit codes: 0 done; 1 something is left out or failed (standard error says what); 2 wrong arguments;",
            "  3 no broker answers; 130 Ctrl-C; 141 whoever read standard output went away.",
            "More: docs/replaying.md"
        })
public final class ReplayCommand implements Callable<Integer> {
    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            defaultValue = Topics.ARTICLES_PUBLISHED,
            description = "The topic. Default: ${DEFAULT-VALUE}.")
    String topic = Topics.ARTICLES_PUBLISHED;

    @Mixin
    TimeOptions time = new TimeOptions();

    @Option(names = "--since", paramLabel = "TIME", description = "The same as --from: --since 7d.")
    @Nullable
    String since;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            split = ",",
            description = "Only articles in this language, by ISO 639-1; several: one of them.")
    List<String> languages = List.of();

    @Option(
            names = "--site",
            paramLabel = "HOST",
            split = ",",
            description = "Only articles of this host, of hosts below it, or of this registrable domain.")
    List<String> sites = List.of();

    @Option(
            names = "--keyword",
            paramLabel = "KEYWORD",
            description = "Only articles that have this keyword, whatever its case; several: one of them.")
    List<String> keywords = List.of();

    @Option(
            names = "--where",
            paramLabel = "FIELD=VALUE",
            description = "Only events with this value in a field, such as section=Sport, site.domain=example.com or"
                    + " extraction.engine=2; of a list, one item is enough. Also FIELD!=VALUE, FIELD~TEXT (holds the text,"
                    + " whatever its case), FIELD>=VALUE, FIELD<=VALUE. Several: all of them.")
    List<String> where = List.of();

    @Option(
            names = "--latest-only",
            description = "Only the newest event of each article in the range; the other options choose among these."
                    + " Reads the range twice and takes about 150 bytes of memory an article.")
    boolean latestOnly;

    @Option(
            names = "--format",
            paramLabel = "jsonl|csv|text",
            defaultValue = "jsonl",
            description =
                    "How events are written. jsonl: byte for byte as in the topic, one a line. Default: ${DEFAULT-VALUE}.")
    Format format = Format.JSONL;

    @Option(
            names = "--columns",
            paramLabel = "FIELD",
            split = ",",
            description = "Which fields a CSV has, such as id,title,site.domain,body; appendedAt is the append time.")
    List<String> columns = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; - is standard output, the default.")
    @Nullable
    Path out;

    @Option(
            names = "--to-topic",
            paramLabel = "NAME",
            description =
                    "Instead: copy the records as they are into a topic that is made for them, each exactly once.")
    @Nullable
    String toTopic;

    @Option(
            names = "--follow",
            description = "Stay and go on with what is appended, in the order of its arrival, until Ctrl-C.")
    boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "Write so many events at most.")
    long limit = Long.MAX_VALUE;

    @Option(
            names = "--resume",
            description = "Go on with an interrupted replay into --out or --to-topic, of the same options,"
                    + " without a gap or a double; begins where nothing was begun.")
    boolean resume;

    @Mixin
    BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() throws IOException {
        Settings settings = broker.settings();
        Range range = time.range(InstantSource.system().instant(), since);
        Request request = request(range);
        check();
        try (Admin admin = Broker.connect(settings);
                Outputs outputs = new Outputs(settings, admin, topic);
                Output output = toTopic != null ? outputs.topic(toTopic) : outputs.file(out, format, columns, resume)) {
            if (range.toAhead()) {
                System.err.println("galley: --to lies ahead: the range ends now");
            }
            Replay replay = new Replay(settings, request, output, System.err);
            return Interruptible.run(replay::stop, () -> replay.run(admin));
        }
    }

    private void check() {
        if (follow && (time.to != null || latestOnly)) {
            throw new BadArgument("--follow has no end: it goes with neither --to nor --latest-only");
        }
        if (limit < 1) {
            throw new BadArgument("--limit is " + limit + ", must be at least 1");
        }
        if (toTopic != null && (out != null || format != Format.JSONL || !columns.isEmpty())) {
            throw new BadArgument(
                    "--to-topic copies records as they are: it goes with neither --out, --format nor --columns");
        }
        if (!columns.isEmpty() && format != Format.CSV) {
            throw new BadArgument("--columns are those of --format csv");
        }
    }

    private Request request(Range range) {
        Filter filter = new Filter(languages, sites, keywords, where);
        String query = String.join(
                "\n",
                time.text(since),
                languages + " " + sites + " " + keywords + " " + where,
                format + " " + columns + " " + latestOnly + " " + limit);
        return new Request(
                topic,
                range.from(),
                range.to(),
                range.times(),
                filter,
                latestOnly,
                follow,
                limit,
                resume,
                Checkpoint.shortened(query));
    }
}
