package io.galley.standalone.command;

import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.trace.Trace;
import io.galley.ingest.intake.AcceptedPage;
import io.galley.ingest.intake.Verdict;
import io.galley.ingest.intake.Verdict.Accepted;
import io.galley.runtime.ExitCode;
import io.galley.standalone.Printable;
import io.galley.standalone.explain.HtmlReport;
import io.galley.standalone.explain.TerminalReport;
import io.galley.standalone.explain.TerminalReport.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code galley explain}: why a page became the article that it became. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows why a page became its article or none: each block with its fate and the reason, what is"
                        + " known of the article and where that was read, and all that the page claims of itself. Takes what galley extract takes.",
        footer = {
            "",
            "Examples:",
            "  galley explain samples/seed-bank-fr.txt",
            "  galley explain samples/lighthouse-en.html --html report.html",
            "",
            "Exit codes: 0 the page was explained, also one that is refused; 1 it cannot be read; 2 wrong arguments.",
            "Colours are used on a terminal, and not where NO_COLOR is set."
        })
public final class ExplainCommand implements Callable<Integer> {
    /**
     * Set by the launcher script, which can see what Java 21 cannot: the width of the terminal behind standard output.
     */
    private static final String OUTPUT_COLUMNS = "galley.output.columns";

    @Mixin
    PageSource source = new PageSource();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write one self-contained page to look at, instead of printing.")
    @Nullable
    Path html;

    @Option(names = "--features", description = "Name the features that moved each block's score most.")
    boolean features;

    @Option(names = "--full", description = "Print texts in full also on a terminal.")
    boolean full;

    @Override
    public Integer call() throws IOException {
        return switch (source.judge()) {
            case Accepted accepted -> explain(accepted.page());
            case Verdict.Refused refused -> {
                System.err.println("galley: refused: " + refused.refusal().reason() + ": "
                        + Printable.of(refused.refusal().detail()));
                yield ExitCode.FAILED;
            }
        };
    }

    private int explain(AcceptedPage accepted) throws IOException {
        Trace trace = new ArticleExtractor(ExtractionLimits.DEFAULT).explain(PageSource.page(accepted));
        if (html == null) {
            int columns = Integer.getInteger(OUTPUT_COLUMNS, 0);
            boolean colour =
                    columns > 0 && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            TerminalReport.print(trace, new Style(colour, full ? 0 : columns, features), out);
        } else {
            write(HtmlReport.of(trace, source.name()), html);
        }
        return ExitCode.OK;
    }

    private static void write(String report, Path file) throws IOException {
        try {
            Files.writeString(file, report);
        } catch (NoSuchFileException missing) {
            throw new IOException(file + " cannot be written: its folder does not exist", missing);
        }
    }
}
