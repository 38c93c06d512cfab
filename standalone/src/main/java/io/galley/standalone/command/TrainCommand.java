package io.galley.standalone.command;

import io.galley.evaluation.training.KeywordTrainer;
import io.galley.evaluation.training.Trainer;
import io.galley.runtime.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code galley train}: learns the engine's models, and judges how well they carry over. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "For developers of the engine: learns its models from corpora, or judges what is learned.",
            "The same corpora in the same order give the same models, byte for byte.",
            ""
        },
        footer = {
            "",
            "Needs about 6 GB of memory and some minutes for a thousand pages:",
            "  GALLEY_JAVA_OPTS=-Xmx8g galley train folds out ~/corpora/news ~/corpora/web",
            "  galley evaluate ~/corpora/news --score out/news.jsonl"
        })
public final class TrainCommand implements Callable<Integer> {
    /** What is to be done. */
    public enum Task {
        /** Writes the models. */
        learn,
        /** Writes what is said of each corpus by models that were learned from other sites. */
        folds,
        /** Writes what is said of each corpus by models that were learned from the other corpora. */
        transfer,
        /** Writes the weights of keywords. */
        keywords
    }

    @Parameters(
            index = "0",
            description = "learn: write the models. folds: write what models say of each corpus that were learned from"
                    + " other sites, in five parts. transfer: what models say that were learned from the other corpora."
                    + " keywords: write the weights of keywords, from folders with docs.jsonl.")
    @Nullable
    Task task;

    @Parameters(index = "1", paramLabel = "OUT", description = "The folder to write into.")
    @Nullable
    Path out;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "CORPUS", description = "Folders with truth.jsonl.")
    List<Path> corpora = List.of();

    @Override
    public Integer call() throws IOException {
        if (task == null || out == null) {
            throw new IllegalStateException("picocli requires a task and OUT");
        }
        if (task == Task.keywords) {
            KeywordTrainer.read(corpora).learn(out, System.out);
            return ExitCode.OK;
        }
        Trainer trainer = Trainer.read(corpora, out, System.out);
        switch (task) {
            case learn -> trainer.learn();
            case folds -> trainer.folds();
            case transfer, keywords -> trainer.transfer();
        }
        return ExitCode.OK;
    }
}
