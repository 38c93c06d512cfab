package io.galley.standalone.explain;

import io.galley.extraction.trace.Trace;
import io.galley.extraction.trace.Trace.Influence;
import io.galley.extraction.trace.Trace.JudgedBlock;
import java.util.Locale;

/** Says in words what a trace says in data. */
final class Wording {
    private Wording() {}

    /** Why a block is part of the body, or not. */
    static String reason(Trace trace, JudgedBlock block) {
        String scored = "score " + score(block.score());
        String cut = score(trace.cut());
        return switch (block.fate()) {
            case KEPT -> scored + (block.spoken() == null ? "" : ", although rule " + block.spoken() + " spoke");
            case TITLE -> "the title";
            case DROPPED -> "rule " + block.spoken() + ", " + scored;
            case REPEATED -> "repeats an earlier block, " + scored;
            case DOUBTED ->
                "rule " + block.spoken() + " lowers " + scored + " to " + score(block.weighed()) + ", below the cut "
                        + cut;
            case BELOW_CUT -> trace.cut() < 1 ? scored + ", below the cut " + cut : scored + ", and nothing was kept";
            case BEYOND -> scored + ", beyond the ends of the body";
        };
    }

    /** A score with two decimals. */
    static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /** What a feature did: its name, what was measured, and by how much it moved the score's log odds. */
    static String influence(Influence influence) {
        String value = Double.isNaN(influence.value())
                ? "unknown"
                : String.format(Locale.ROOT, "%.3f", influence.value()).replaceFirst("\\.?0+$", "");
        return String.format(Locale.ROOT, "%s=%s %+.1f", influence.feature(), value, influence.weight());
    }

    /** What a field of an article is called. */
    static String field(String name) {
        return switch (name) {
            case "publishedAt" -> "published";
            case "modifiedAt" -> "modified";
            case "accessibleForFree" -> "free to read";
            case "siteName" -> "site";
            case "canonicalUrl" -> "canonical";
            default -> name;
        };
    }

    /** How many blocks and words there are, and how many were kept. */
    static String figures(Trace trace) {
        double words = trace.blocks().stream().mapToDouble(JudgedBlock::words).sum();
        double kept = trace.blocks().stream()
                .filter(JudgedBlock::kept)
                .mapToDouble(JudgedBlock::words)
                .sum();
        long blocks = trace.blocks().stream().filter(JudgedBlock::kept).count();
        return String.format(
                Locale.ROOT,
                "%d of %d blocks kept, %.0f of %.0f words",
                blocks,
                trace.blocks().size(),
                Math.ceil(kept),
                Math.ceil(words));
    }
}
