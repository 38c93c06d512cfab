package io.galley.standalone.command;

import io.galley.evaluation.Ablation;
import io.galley.evaluation.Evaluation;
import io.galley.evaluation.Evaluation.Request;
import io.galley.evaluation.Headway;
import io.galley.runtime.ExitCode;
import io.galley.standalone.BadArgument;
import io.galley.standalone.run.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code galley evaluate}: the engine over a corpus. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Runs the engine over a corpus and says how good it is. A corpus is a folder with html/*.html[.gz] or"
                        + " text/*.txt[.gz] and truth.jsonl, one {\"id\",\"body\",\"title\",…} a line; without a truth pages are"
                        + " only counted and timed.",
        footer = {
            "",
            "CPU time: after the engine has been warmed up, every page is extracted once more, alone, on one thread.",
            "",
            "Examples:",
            "  galley evaluate ~/corpora/news --predictions before.jsonl",
            "  galley evaluate ~/corpora/news --compare before.jsonl --worst 20",
            "  galley evaluate ~/corpora/news --score other-engine.jsonl --by lang",
            "  galley evaluate ~/corpora/news --ablate"
        })
public final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CORPUS", description = "The folder.")
    @Nullable
    Path corpus;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Where to write what the engine says, one page a line. A refused page has an empty body and"
                    + " \"rejected\".")
    @Nullable
    Path predictions;

    @Option(
            names = "--score",
            paramLabel = "FILE",
            description = "Judge these predictions instead of running the engine.")
    @Nullable
    Path score;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "Other predictions: which pages became better or worse since.")
    @Nullable
    Path compare;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            split = ",",
            defaultValue = "page_type,lang",
            description = "Break figures down by fields of the truth. Default: ${DEFAULT-VALUE}.")
    List<String> by = List.of();

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of the worst and the most changed pages to list. Default: ${DEFAULT-VALUE}.")
    int worst;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON, too.")
    @Nullable
    Path json;

    @Option(names = "--no-time", description = "Do not measure the time per page: half the work.")
    boolean noTime;

    @Option(
            names = "--ablate",
            description = "Instead: switch each kind of rule off, and show what that does to the articles. Takes"
                    + " several times as long.")
    boolean ablate;

    @Override
    public Integer call() throws IOException {
        if (corpus == null) {
            throw new IllegalStateException("picocli requires CORPUS");
        }
        if (score != null && predictions != null) {
            throw new BadArgument("--predictions writes what the engine says, but --score does not run it");
        }
        if (ablate && (score != null || predictions != null || compare != null || json != null)) {
            throw new BadArgument("--ablate prints its own table and goes with no other file");
        }
        if (worst < 0) {
            throw new BadArgument("--worst is " + worst + ", must be at least 0");
        }
        Request request = new Request(corpus, predictions, score, compare, by, worst, json, !noTime);
        try (Progress progress = Progress.start()) {
            if (ablate) {
                Ablation.run(corpus, new Shown(progress), System.out);
            } else {
                Evaluation.run(request, new Shown(progress), System.out);
            }
        }
        return ExitCode.OK;
    }

    private record Shown(Progress bar) implements Headway {
        @Override
        public void show(long done, long all) {
            bar.show(done, all);
        }

        @Override
        public void finish() {
            bar.finish();
        }
    }
}
