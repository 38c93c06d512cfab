package io.galley.benchmarks;

import io.galley.benchmarks.HostilePages.Kind;
import io.galley.benchmarks.Samples.Sample;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How the time grows with the page. */
final class Growth {
    /** Twice the page may cost twice the time and a quarter more of that. */
    private static final double DOUBLE_MAX = 2.5;

    /** Runs of each page, of which the fastest counts: everything that disturbs makes a run slower. */
    private static final int RUNS = 5;

    private static final int[] MEGABYTES = {1, 2, 4, 8};

    private static final Contender WHOLE = new Contenders.Whole();

    private Growth() {}

    private record Doubled(String id, double milliseconds, double times) {}

    /** Each page against itself with its body twice. */
    static void doubling(List<Sample> samples, PrintStream out) {
        samples.forEach(sample -> Meter.read(WHOLE, sample.page(), sample.text()));
        List<Doubled> pages = new ArrayList<>();
        for (Sample sample : samples) {
            Page once = sample.page();
            byte[] bytes = twice(sample.text(), once.media()).getBytes(StandardCharsets.UTF_8);
            Page twice = new Page(bytes, once.media(), "utf-8", once.url(), once.fetchedAt());
            long fastestOnce = Long.MAX_VALUE;
            long fastestTwice = Long.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                fastestOnce = Math.min(fastestOnce, Meter.read(WHOLE, once, "").nanoseconds());
                fastestTwice =
                        Math.min(fastestTwice, Meter.read(WHOLE, twice, "").nanoseconds());
            }
            pages.add(new Doubled(sample.id(), fastestOnce / 1e6, (double) fastestTwice / fastestOnce));
        }
        print(pages, out);
    }

    /** The page with the content of its body twice. */
    private static String twice(String text, Media media) {
        if (media == Media.TEXT) {
            return text + '\n' + text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int body = lower.indexOf("<body");
        int start = Math.max(0, lower.indexOf('>', Math.max(0, body)) + 1);
        int end = lower.lastIndexOf("</body");
        end = end < start || lower.length() != text.length() ? text.length() : end;
        return text.substring(0, end) + text.substring(start, end) + text.substring(end);
    }

    private static void print(List<Doubled> pages, PrintStream out) {
        pages.sort(Comparator.comparingDouble(Doubled::times));
        out.printf(
                Locale.ROOT,
                "twice the page, times the CPU: median %.2f, 99th of 100 %.2f, most %.2f; %d of %d pages above %.1f%n",
                pages.get(pages.size() / 2).times,
                pages.get((int) (pages.size() * 0.99)).times,
                pages.getLast().times,
                pages.stream().filter(page -> page.times > DOUBLE_MAX).count(),
                pages.size(),
                DOUBLE_MAX);
        pages.reversed().stream()
                .limit(10)
                .forEach(page ->
                        out.printf(Locale.ROOT, "  %.2f  %.2f ms  %s%n", page.times, page.milliseconds, page.id));
    }

    /** Every sort of hostile page whose name holds {@code only}, at several sizes. */
    static void hostile(String only, PrintStream out) {
        out.println("| page | parse, ms a MB at 8 MB | ms a MB at 1 | 2 | 4 | 8 MB | most growth | at 8 MB |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Kind kind : HostilePages.KINDS) {
            if (kind.name().contains(only)) {
                hostile(kind, out);
            }
        }
    }

    private static void hostile(Kind kind, PrintStream out) {
        double[] perMegabyte = new double[MEGABYTES.length];
        warmUp(kind);
        double parse = 0;
        Page page = Page.of(new byte[0]);
        for (int i = 0; i < MEGABYTES.length; i++) {
            // A little less than a binary megabyte, so that the largest page is not refused for its size.
            String text = kind.page(MEGABYTES[i] * 1_000_000);
            Media media = kind.html() ? Media.HTML : Media.TEXT;
            page = new Page(text.getBytes(StandardCharsets.UTF_8), media, "utf-8", null, null);
            perMegabyte[i] = fastest(WHOLE, page, text) / MEGABYTES[i];
            parse = kind.html() ? fastest(new Contenders.Parse(), page, text) / MEGABYTES[i] : 0;
        }
        double growth = 0;
        for (int i = 1; i < perMegabyte.length; i++) {
            growth = Math.max(growth, 2 * perMegabyte[i] / perMegabyte[i - 1]);
        }
        out.printf(Locale.ROOT, "| %s | %.1f ", kind.name(), parse);
        Arrays.stream(perMegabyte).forEach(time -> out.printf(Locale.ROOT, "| %.1f ", time));
        out.printf(Locale.ROOT, "| ×%.2f | %s |%n", growth, outcome(page));
    }

    private static void warmUp(Kind kind) {
        String text = kind.page(100_000);
        Media media = kind.html() ? Media.HTML : Media.TEXT;
        Page page = new Page(text.getBytes(StandardCharsets.UTF_8), media, "utf-8", null, null);
        for (int i = 0; i < 20; i++) {
            Meter.read(WHOLE, page, text);
        }
    }

    private static double fastest(Contender contender, Page page, String text) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            fastest = Math.min(fastest, Meter.read(contender, page, text).nanoseconds());
        }
        return fastest / 1e6;
    }

    private static String outcome(Page page) {
        return new ArticleExtractor(ExtractionLimits.DEFAULT).extract(page) instanceof Refused refused
                ? refused.reason().toString()
                : "article";
    }
}
