package io.galley.extraction.selection;

import io.galley.extraction.regions.PageView;
import org.jspecify.annotations.Nullable;

/** Tells pages without an article: indexes, shops, error pages. */
public final class ArticleGate {
    /**
     * Least F1 that the cut may be expected to have, in per cent. On the development pages 0.8 % of the articles stay
     * below it and 27 % of the other pages: docs/decisions/0010-refusals.md. Higher refuses real articles, lower lets
     * indexes through.
     */
    private static final int CONFIDENCE_PERCENT_MIN = 65;

    /** Least words of prose, that is in sentences, of a body that is short altogether. An index has less. */
    private static final int PROSE_WORDS_MIN = 30;

    /** From this many words on a body may be without prose: verse, lists, code, tables. */
    private static final int SHORT_WORDS_MAX = 150;

    /** Shortest sentence that counts as prose, in words: teasers have shorter ones. */
    private static final int SENTENCE_WORDS_MIN = 10;

    private ArticleGate() {}

    /**
     * Why a page is none.
     *
     * @param detail one sentence with the measured value and the limit
     */
    public record Finding(String detail, long measured, long limit) {}

    /** Judges what the cut left; null for an article. */
    public static @Nullable Finding judge(PageView page, Cut cut) {
        long confidence = Math.round(cut.confidence() * 100);
        if (confidence < CONFIDENCE_PERCENT_MIN) {
            return new Finding(
                    "confidence is " + confidence + " %, needs " + CONFIDENCE_PERCENT_MIN + " %",
                    confidence,
                    CONFIDENCE_PERCENT_MIN);
        }
        double prose = 0;
        double words = 0;
        for (int i = cut.kept().nextSetBit(0); i >= 0; i = cut.kept().nextSetBit(i + 1)) {
            words += page.measure(i).words();
            boolean sentence =
                    page.measure(i).sentenceEnds() > 0 && page.measure(i).words() >= SENTENCE_WORDS_MIN;
            prose += sentence ? page.measure(i).words() : 0;
        }
        if (words < SHORT_WORDS_MAX && prose < PROSE_WORDS_MIN) {
            String detail = "body has " + Math.round(prose) + " words of prose, needs " + PROSE_WORDS_MIN;
            return new Finding(detail, Math.round(prose), PROSE_WORDS_MIN);
        }
        return null;
    }
}
