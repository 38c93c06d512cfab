package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;

/**
 * Finds where an article has surely ended, once most of the page's prose is behind: at the mark that ends a press
 * release and, in flat text, at the heading of what follows articles. Markup tells that by its containers.
 */
final class TailRule {
    /** Least share of the page's good words that must stand before the heading, 0–1. */
    private static final double GOOD_SHARE_MIN = 0.6;

    /** Longest list of teasers that prose may follow, in lines. */
    private static final int TEASERS_MAX = 8;

    /** Shortest paragraph that surely is no teaser, in words; it has two sentences. */
    private static final int PARAGRAPH_WORDS_MIN = 14;

    private final PhraseList headings;
    private final PhraseList teasers;

    /**
     * Makes a rule.
     *
     * @param headings of what follows articles
     * @param teasers those of them that stand between paragraphs as well
     */
    TailRule(PhraseList headings, PhraseList teasers) {
        this.headings = headings;
        this.teasers = teasers;
    }

    /** Index of the heading, or beyond the last block where there is none. */
    int start(PageView page) {
        int size = page.size();
        double all = 0;
        for (int i = 0; i < size; i++) {
            all += page.measure(i).good() ? page.measure(i).words() : 0;
        }
        double before = 0;
        for (int i = 0; i < size; i++) {
            Measure measure = page.measure(i);
            boolean behind = all > 0 && before >= GOOD_SHARE_MIN * all;
            if (behind && (endsRelease(page.block(i).text()) || (!page.reading().html() && endsArticle(page, i)))) {
                return i;
            }
            before += measure.good() ? measure.words() : 0;
        }
        return size;
    }

    private boolean endsArticle(PageView page, int block) {
        String normal = page.normalised().get(block);
        return headings.is(normal) && !(teasers.is(normal) && goesOn(page, block));
    }

    /** "###" or "# # #": press releases end with it, and what is below is about who sent them. */
    private static boolean endsRelease(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '#' && text.charAt(i) != ' ') {
                return false;
            }
            marks += text.charAt(i) == '#' ? 1 : 0;
        }
        return marks >= 3;
    }

    /** Whether a paragraph follows soon. */
    private static boolean goesOn(PageView page, int heading) {
        for (int i = heading + 1; i < page.size() && i <= heading + TEASERS_MAX; i++) {
            if (page.measure(i).good() && isParagraph(page, i)) {
                return true;
            }
        }
        return page.size() > heading + 2
                && isAlone(page, page.measure(heading + 1).good() ? heading + 1 : heading + 2);
    }

    /** Whether a sentence follows one headline at most, and no row of headlines with their sentences. */
    private static boolean isAlone(PageView page, int block) {
        boolean sentence = page.measure(block).good()
                && page.measure(block).endsSentence()
                && page.measure(block).words() >= PARAGRAPH_WORDS_MIN;
        boolean row = block + 2 < page.size()
                && !page.measure(block + 1).endsSentence()
                && page.measure(block + 2).endsSentence();
        return sentence && !row;
    }

    /** Whether two sentences stand in a block or, where a page was run together, in it and those behind on its line. */
    private static boolean isParagraph(PageView page, int block) {
        double words = page.measure(block).words();
        int ends = page.measure(block).sentenceEnds();
        for (int i = block + 1; ends < 2 && isSameLine(page, i); i++) {
            words += page.measure(i).words();
            ends += page.measure(i).sentenceEnds();
        }
        return ends > 1 && words >= PARAGRAPH_WORDS_MIN;
    }

    private static boolean isSameLine(PageView page, int block) {
        return block < page.size() && page.block(block).continuesLine();
    }
}
