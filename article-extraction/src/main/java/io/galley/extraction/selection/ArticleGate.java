package io.galley.extraction.selection;

import io.galley.extraction.regions.PageView;
import org.jspecify.annotations.Nullable;

/** Tells pages without an article: indexes, shops, error pages. */
public final class ArticleGate {
    /**
     * Least F1 that the cut may be expected to have, in per cent. Source: development pages, see
     * docs/decisions/0011-refusals.md; higher refuses real articles, lower lets indexes through.
     */
    private static final int CONFIDENCE_PERCENT_MIN = 50;

    private ArticleGate() {}

    /**
     * Why a page is none.
     *
     * @param detail one sentence with the measured value and the limit
     */
    public record Finding(String detail, long measured, long limit) {}

    /** Judges what the cut left; null for an article. */
    public static @Nullable Finding judge(PageView page, double[] scores, Cut cut) {
        long confidence = Math.round(cut.confidence() * 100);
        if (confidence < CONFIDENCE_PERCENT_MIN) {
            return new Finding(
                    "confidence is " + confidence + " %, needs " + CONFIDENCE_PERCENT_MIN + " %",
                    confidence,
                    CONFIDENCE_PERCENT_MIN);
        }
        return null;
    }
}
