package io.galley.standalone.explain;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Removed;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.metadata.Evidence.Claimed;
import io.galley.extraction.trace.Trace;
import io.galley.extraction.trace.Trace.Fate;
import io.galley.extraction.trace.Trace.JudgedBlock;
import io.galley.standalone.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A trace as lines of text. */
public final class TerminalReport {
    /** Longest reason that has its place in the column before the text. */
    private static final int REASON_WIDTH = 40;

    /** Claims of one field that are shown where texts are shortened; the rest is counted. */
    private static final int CLAIMS_SHOWN_MAX = 6;

    /** Shown of a text at least, however narrow the terminal. */
    private static final int TEXT_WIDTH_MIN = 30;

    private static final String INDENT = "     ";

    private final Trace trace;
    private final Style style;
    private final PrintStream out;

    /**
     * How to show it.
     *
     * @param colour whether to use a terminal's colours
     * @param columns the width that texts are shortened to; 0 shortens none
     * @param features whether to name the features that moved a score most
     */
    public record Style(boolean colour, int columns, boolean features) {}

    private TerminalReport(Trace trace, Style style, PrintStream out) {
        this.trace = trace;
        this.style = style;
        this.out = out;
    }

    /** Prints a trace. */
    public static void print(Trace trace, Style style, PrintStream out) {
        TerminalReport report = new TerminalReport(trace, style, out);
        switch (trace.extraction()) {
            case Found found -> report.found(found.article());
            case Refused refused -> report.refused(refused);
        }
        report.claims();
        report.blocks();
        out.flush();
    }

    private void found(Article article) {
        out.println(paint(Colour.BOLD, "article") + "  " + page());
        for (Fact fact : Fact.of(article)) {
            out.printf(
                    "  %-12s %s%s%n",
                    fact.name(), cut(fact.value(), 15 + fact.place().length()), place(fact));
        }
        for (Keyword keyword : article.keywords()) {
            String detail = Printable.escaped(keyword.source()) + " " + Wording.score(keyword.score());
            out.printf("  %-12s %s  %s%n", "keyword", Printable.escaped(keyword.text()), paint(Colour.DIM, detail));
        }
        article.report().warnings().forEach(code -> out.printf("  %-12s %s%n", "warning", Printable.escaped(code)));
        List<Removed> removed = article.report().removed();
        out.printf(
                "  %-12s %s%n",
                "removed",
                removed.isEmpty()
                        ? "nothing"
                        : removed.stream()
                                .map(kind -> Printable.escaped(kind.kind()) + " " + kind.blocks())
                                .collect(Collectors.joining(", ")));
    }

    private String place(Fact fact) {
        return fact.place().isEmpty() ? "" : "  " + paint(Colour.DIM, "[" + Printable.escaped(fact.place()) + "]");
    }

    private void refused(Refused refused) {
        out.println(paint(Colour.RED, "refused: " + refused.reason()) + "  " + page());
        out.println("  " + Printable.escaped(refused.detail()));
    }

    private String page() {
        return trace.input() == null
                ? "not read"
                : trace.input() + ", " + Printable.escaped(String.valueOf(trace.charset())) + ", confidence "
                        + Wording.score(trace.confidence()) + ", " + Wording.figures(trace);
    }

    private void claims() {
        if (trace.claims().isEmpty()) {
            return;
        }
        out.println();
        out.println(paint(Colour.BOLD, "claims") + "  * chosen");
        Map<String, List<Claimed>> fields = new LinkedHashMap<>();
        trace.claims()
                .forEach(claim -> fields.computeIfAbsent(claim.field(), name -> new ArrayList<>())
                        .add(claim));
        fields.forEach((name, claims) -> {
            int shown = style.columns() == 0 ? claims.size() : Math.min(claims.size(), CLAIMS_SHOWN_MAX);
            for (int i = 0; i < shown; i++) {
                claim(i == 0 ? Printable.escaped(Wording.field(name)) : "", claims.get(i));
            }
            if (shown < claims.size()) {
                out.println(paint(Colour.DIM, " ".repeat(17) + (claims.size() - shown) + " more, see --full"));
            }
        });
    }

    private void claim(String name, Claimed claim) {
        String head =
                String.format("  %-12s %s %-14s ", name, claim.chosen() ? "*" : " ", Printable.escaped(claim.place()));
        String times = claim.times() > 1 ? "  " + claim.times() + " times" : "";
        String line = head + cut(claim.value(), head.length() + times.length()) + times;
        out.println(claim.chosen() ? paint(Colour.GREEN, line) : line);
    }

    private void blocks() {
        if (trace.blocks().isEmpty()) {
            return;
        }
        out.println();
        out.println(paint(Colour.BOLD, "blocks") + "  + kept, = title, - removed");
        for (JudgedBlock block : trace.blocks()) {
            String reason = Wording.reason(trace, block);
            String head = String.format("%4d %s %-" + REASON_WIDTH + "s ", block.index(), mark(block), reason);
            out.println(paint(colour(block), head + cut(block.text(), head.length())));
            if (style.features() && !block.influences().isEmpty()) {
                String influences =
                        block.influences().stream().map(Wording::influence).collect(Collectors.joining(", "));
                out.println(paint(Colour.DIM, INDENT + "  " + influences));
            }
        }
    }

    private static String mark(JudgedBlock block) {
        return switch (block.fate()) {
            case KEPT -> "+";
            case TITLE -> "=";
            default -> "-";
        };
    }

    private static Colour colour(JudgedBlock block) {
        if (block.kept() || block.fate() == Fate.TITLE) {
            return Colour.GREEN;
        }
        return block.fate() == Fate.DROPPED || block.fate() == Fate.DOUBTED ? Colour.RED : Colour.DIM;
    }

    /** One line, escaped, no longer than what is left of the width. */
    private String cut(String text, int used) {
        String line = Printable.escaped(text.replace('\n', ' '));
        int width = Math.max(TEXT_WIDTH_MIN, style.columns() - used);
        int characters = line.codePointCount(0, line.length());
        if (style.columns() == 0 || characters <= width) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
    }

    private String paint(Colour colour, String text) {
        return style.colour() ? colour.code + text + Colour.RESET : text;
    }

    private enum Colour {
        BOLD("\u001b[1m"),
        DIM("\u001b[2m"),
        RED("\u001b[31m"),
        GREEN("\u001b[32m");

        private static final String RESET = "\u001b[0m";

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
