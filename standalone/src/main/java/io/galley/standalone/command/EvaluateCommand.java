package io.galley.standalone.command;

import io.galley.evaluation.Evaluation;
import io.galley.runtime.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code galley evaluate}: the engine over a corpus. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the engine over a corpus: a folder with html/*.html.gz or text/*.txt[.gz], and perhaps truth.jsonl",
            "for the pages' addresses. Writes one prediction a line; a refused page has an empty body and \"rejected\"."
        },
        footer = {"", "Example:", "  galley evaluate ~/corpora/news --predictions news.jsonl"})
public final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CORPUS", description = "The folder.")
    @Nullable
    Path corpus;

    @Option(names = "--predictions", paramLabel = "FILE", description = "Where to write the predictions.")
    @Nullable
    Path predictions;

    @Override
    public Integer call() throws IOException {
        if (corpus == null) {
            throw new IllegalStateException("picocli requires CORPUS");
        }
        Evaluation.run(corpus, predictions, System.out);
        return ExitCode.OK;
    }
}
