package io.galley.standalone.command;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import io.galley.standalone.diff.Diff;
import io.galley.standalone.diff.Diff.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code galley diff}: what is different. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Holds two sets of articles against each other: titles, bodies, paragraphs, metadata, rejections.",
            "The newest event of each article counts. A topic is read up to now; with articles.published and with runs, the"
                    + " outcomes say what was rejected. Events of another page than the other side's are counted apart.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  galley diff before.jsonl after.jsonl",
            "  galley diff articles.published engine-2 --out changes.jsonl",
            "  galley diff engine-1 engine-2 --truth ~/corpora/news",
            "",
            "Exit codes: 0 compared, whether they differ or not; 1 some lines could not be read; 2 wrong arguments;",
            "  3 no broker answers."
        })
public final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A file of events (JSONL), a topic, or the suffix of a run.")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "The same: what A is held against.")
    String b = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Write each difference as a line of JSON.")
    @Nullable
    Path out;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the most telling differences to show. Default: ${DEFAULT-VALUE}.")
    int examples;

    @Option(
            names = "--truth",
            paramLabel = "CORPUS",
            description = "A folder as galley evaluate reads it: say also which side is nearer to the truth.")
    @Nullable
    Path truth;

    @Mixin
    BrokerOptions broker = new BrokerOptions();

    @Override
    public Integer call() throws IOException {
        if (examples < 0) {
            throw new BadArgument("--examples is " + examples + ", must be at least 0");
        }
        Path folder = out == null ? null : out.toAbsolutePath().getParent();
        if (out != null && (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder))) {
            throw new BadArgument("--out " + Printable.of(out.toString()) + " is no file in a folder that exists");
        }
        if (out != null && (out.equals(Path.of(a)) || out.equals(Path.of(b)))) {
            throw new BadArgument(
                    "--out " + Printable.of(out.toString()) + " is one of the two files that are compared");
        }
        return new Diff(broker.settings(), new Request(a, b, out, examples, truth), System.out, System.err).run();
    }
}
