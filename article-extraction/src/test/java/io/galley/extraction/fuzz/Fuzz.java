package io.galley.extraction.fuzz;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Damages pages in many ways and extracts them. A finding is: an exception, more than two seconds of CPU, another
 * result the second time, a paragraph that the page does not hold, or one with characters that no reader sees.
 */
public final class Fuzz {
    private static final long CPU_NANOS_MAX = 2_000_000_000L;

    /** Findings after which there is no use in going on. */
    private static final int FINDINGS_MAX = 50;

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private long slowest;
    private long slowestCase = -1;

    /**
     * {@code CASES SEED [--case N] [--kilobytes N] [--keep FOLDER] [PAGES…]}: the end is 1 where there was a finding.
     */
    public static void main(String... arguments) throws IOException {
        FuzzOptions options = FuzzOptions.of(arguments);
        Mutator mutator = new Mutator(SeedPages.in(options.pages()), options.seed(), options.bytesMax());
        Fuzz fuzz = new Fuzz();
        boolean clean = fuzz.run(mutator, options, System.out);
        System.exit(clean ? 0 : 1);
    }

    boolean run(Mutator mutator, FuzzOptions options, PrintStream out) throws IOException {
        long last = options.first() + options.cases();
        for (long number = options.first(); number < last && findings.size() < FINDINGS_MAX; number++) {
            Page page = mutator.page(number);
            String finding = check(page, number);
            if (finding != null) {
                findings.add(finding);
                out.println("case " + number + ": " + finding);
                keep(page, number, options.keep());
            }
            if ((number + 1) % 10_000 == 0) {
                report(out, number + 1 - options.first());
            }
        }
        report(out, options.cases());
        return findings.isEmpty();
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    private void report(PrintStream out, long cases) {
        out.println(cases + " cases, " + findings.size() + " findings, slowest " + slowest / 1_000_000
                + " ms of CPU (case " + slowestCase + "), outcomes " + outcomes);
    }

    private @Nullable String check(Page page, long number) {
        try {
            long start = threads.getCurrentThreadCpuTime();
            Extraction extraction = extractor.extract(page);
            long nanos = threads.getCurrentThreadCpuTime() - start;
            if (nanos > slowest) {
                slowest = nanos;
                slowestCase = number;
            }
            if (nanos > CPU_NANOS_MAX) {
                return "took " + nanos / 1_000_000 + " ms of CPU for " + page.bytes().length + " bytes";
            }
            return judge(page, extraction);
        } catch (RuntimeException | StackOverflowError e) {
            return e + " at "
                    + Arrays.stream(e.getStackTrace())
                            .filter(frame -> !frame.getClassName().matches("jdk\\..*|java\\..*"))
                            .limit(3)
                            .toList();
        }
    }

    private @Nullable String judge(Page page, Extraction extraction) {
        if (!extractor.extract(page).equals(extraction)) {
            return "gave another result the second time";
        }
        return switch (extraction) {
            case Refused refused -> {
                outcomes.merge(refused.reason().name(), 1L, Long::sum);
                yield refused.detail().isBlank() ? "was refused without a reason" : null;
            }
            case Found found -> {
                outcomes.merge("FOUND", 1L, Long::sum);
                yield judge(page, found.article());
            }
        };
    }

    private static @Nullable String judge(Page page, Article article) {
        for (Paragraph paragraph : article.paragraphs()) {
            String text = paragraph.text();
            if (text.isBlank() || text.codePoints().anyMatch(Fuzz::unreadable)) {
                return "has a paragraph with characters that no reader sees";
            }
        }
        String invented = HeldText.of(page).invented(article);
        return invented == null ? null : "has a paragraph that the page does not hold: " + invented;
    }

    private static boolean unreadable(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || c == 0xad
                || c == 0x200b
                || c == 0xfeff
                || (c & 0xfffe) == 0xfffe;
    }

    private static void keep(Page page, long number, @Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(folder);
            Files.write(folder.resolve("case-" + number + ".page"), page.bytes());
        }
    }
}
