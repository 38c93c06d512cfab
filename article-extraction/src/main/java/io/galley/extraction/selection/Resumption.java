package io.galley.extraction.selection;

import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The paragraphs behind a note among the text. In flat text adverts and read-also lines stand between paragraphs, so
 * that what comes next is more of the article; but by itself the last paragraph looks like the first line behind the
 * article, and the cut leaves it out where it is in the balance.
 */
public final class Resumption {
    /**
     * Least score of a paragraph behind a note, 0–1. The last paragraphs of flat news pages have 0.35 to 0.5 there;
     * captions and teasers that no rule knows have 0.25 to 0.33.
     */
    private static final double SCORE_MIN = 0.33;

    /** Shortest such paragraph, in words: shorter sentences are notices as often. */
    private static final double WORDS_MIN = 6;

    /** What stands between the paragraphs of an article; behind a picture's credit, its caption may follow. */
    private static final Set<String> NOTES = Set.of("advert", "read-also", "cookie", "share");

    private Resumption() {}

    /** A cut with the paragraphs that go on behind notes; the same cut where there are none or links tell more. */
    public static Cut with(Cut cut, PageView page, double[] scores, List<Verdict> verdicts) {
        if (page.reading().html()) {
            return cut;
        }
        BitSet kept = cut.kept();
        boolean inText = false;
        boolean resumes = false;
        for (int i = 0; i < page.size(); i++) {
            Verdict verdict = verdicts.get(i);
            if (kept.get(i)) {
                inText = true;
                resumes = false;
            } else if (verdict.drops()) {
                inText &= NOTES.contains(String.valueOf(verdict.kind()));
                resumes = inText;
            } else if (inText && goesOn(page.block(i), page.measure(i)) && !verdict.speaks() && kept.get(i - 1)) {
                kept.set(i);
            } else {
                resumes &= !verdict.speaks() && scores[i] >= SCORE_MIN && isParagraph(page.block(i), page.measure(i));
                inText = resumes;
                kept.set(i, resumes);
            }
        }
        return new Cut(kept, cut.confidence());
    }

    /** Whether a block is the next sentence of a line that was run together. */
    private static boolean goesOn(Block block, Measure measure) {
        return block.continuesLine() && measure.endsSentence();
    }

    /** Whether a block is sentences; a question may be the headline of one more teaser. */
    private static boolean isParagraph(Block block, Measure measure) {
        return measure.endsSentence()
                && measure.words() >= WORDS_MIN
                && !block.text().endsWith("?");
    }
}
