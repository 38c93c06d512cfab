package io.galley.extraction.selection;

import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Sentences;
import io.galley.extraction.rules.Verdict;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The paragraphs behind a note among the text. In flat text adverts and read-also lines stand between paragraphs, so
 * that what comes next is more of the article; but by itself the last paragraph looks like the first line behind the
 * article, and the cut leaves it out where it is in the balance. Links inside a sentence stand on lines of their own
 * where text was taken node by node.
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
        bridge(kept, page, verdicts);
        headings(kept, page, verdicts);
        return new Cut(kept, cut.confidence());
    }

    /**
     * Keeps the words of a link that stand on a line of their own in the midst of a sentence: the line before does not
     * end one, and the line behind goes on in small letters.
     */
    private static void bridge(BitSet kept, PageView page, List<Verdict> verdicts) {
        for (int i = 1; i + 1 < page.size(); i++) {
            boolean between = !kept.get(i) && !verdicts.get(i).drops() && kept.get(i - 1) && kept.get(i + 1);
            if (between && !endsAnything(page, i - 1) && isNextLine(page.block(i)) && goesOnSmall(page.block(i + 1))) {
                kept.set(i);
            }
        }
    }

    /** Keeps headings that a table of contents names, before text that is kept. */
    private static void headings(BitSet kept, PageView page, List<Verdict> verdicts) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < page.size(); i++) {
            String line = Sentences.withoutNumber(page.normalised().get(i));
            if ("contents".equals(verdicts.get(i).kind())) {
                named.add(line);
            } else if (!kept.get(i) && kept.get(i + 1) && !verdicts.get(i).drops() && named.contains(line)) {
                kept.set(i);
            }
        }
    }

    private static boolean endsAnything(PageView page, int index) {
        String text = page.block(index).text();
        return page.measure(index).endsSentence()
                || text.endsWith(":")
                || page.measure(index).words() < WORDS_MIN;
    }

    private static boolean goesOnSmall(Block block) {
        return isNextLine(block) && Character.isLowerCase(block.text().codePointAt(0));
    }

    private static boolean isNextLine(Block block) {
        return block.blankLinesBefore() == 0;
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
