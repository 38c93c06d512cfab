package io.galley.extraction.writing;

import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.List;

/**
 * The sentence just below the title of a flat news page. Bylines, buttons and captions part it from the first
 * paragraph, so that a model that asks for runs of prose leaves it out. On development pages judged by models that had
 * not seen them it was the article's on all of 14 news pages, and on 4 of 13 others: long guides open with what a
 * search engine shall say of them, so they keep what the model says.
 */
public final class Standfirst {
    /** Shortest standfirst, in words: shorter ones are kickers and topics. */
    private static final double WORDS_MIN = 12;

    /** The same of one without a stop at its end, and the digits that it may have: bylines have those of a day. */
    private static final double UNMARKED_WORDS_MIN = 14;

    private static final int DIGITS_MAX = 4;

    /** Longest body that gets it, in words. */
    private static final double BODY_WORDS_MAX = 1000;

    /** Least score of a standfirst: what stands below it no model takes for an article's. */
    private static final double SCORE_MIN = 0.1;

    private Standfirst() {}

    /**
     * The cut with the standfirst where the page has one.
     *
     * @param title the title's line
     */
    public static Cut with(Cut cut, PageView page, List<Verdict> verdicts, double[] scores, int title) {
        BitSet kept = cut.kept();
        int line = title + 1;
        boolean opens = line < page.size() && !kept.get(line) && kept.nextSetBit(line) > 0;
        boolean prose = opens
                && isSentence(page.measure(line))
                && scores[line] >= SCORE_MIN
                && !verdicts.get(line).drops();
        if (!prose || words(kept, page) >= BODY_WORDS_MAX || kept.nextSetBit(0) < line) {
            return cut;
        }
        kept.set(line);
        return new Cut(kept, cut.confidence());
    }

    /** Whether a line is a sentence; newspapers leave its stop out. */
    private static boolean isSentence(Measure measure) {
        boolean unmarked = measure.words() >= UNMARKED_WORDS_MIN && measure.digits() <= DIGITS_MAX;
        return measure.endsSentence() ? measure.words() >= WORDS_MIN : unmarked;
    }

    private static double words(BitSet kept, PageView page) {
        return kept.stream().mapToDouble(i -> page.measure(i).words()).sum();
    }
}
