package io.galley.extraction.rules;

import io.galley.extraction.regions.PageView;

/**
 * Where the prose of a flat page lies, what stands above it, and whether the page parts its paragraphs by blank lines.
 *
 * @param first index of the first block of prose, behind the headline where markup tells it, or the number of blocks
 * @param second the same of the next one: only a standfirst may stand above what is before it
 * @param names normalised short lines, a line each: title, author, credits
 * @param late index of the first block that most of the prose stands before
 * @param parted whether most prose stands after a blank line
 */
record Prose(int first, int second, String names, int late, boolean parted) {
    /** Longest line that may name the author, in words. */
    private static final int NAME_WORDS_MAX = 12;

    /** Fewest words of a block that surely is prose: teasers and notices above the text are shorter. */
    private static final int WORDS_MIN = 16;

    /** The same on a flat page that has no such block: its paragraphs are short. */
    private static final int SHORT_WORDS_MIN = 10;

    /**
     * Short lines that are kept to look for the author's name, in characters. A page has a tenth of that; what looks a
     * name up in all of them must not take longer the longer the page is.
     */
    private static final int NAMES_CHARS_MAX = 20_000;

    /** Least share of the prose after a blank line. */
    private static final double PARTED_SHARE_MIN = 0.6;

    /** Least share of the prose's words that stands before what is late on the page. */
    private static final double LATE_SHARE_MIN = 0.7;

    static Prose of(PageView page) {
        Prose prose = of(page, WORDS_MIN);
        boolean none = prose.first == page.size() && !page.reading().html();
        return none ? of(page, SHORT_WORDS_MIN) : prose;
    }

    private static Prose of(PageView page, double wordsMin) {
        int headline = headline(page);
        int first = page.size();
        int second = page.size();
        int blocks = 0;
        int parted = 0;
        double words = 0;
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < page.size(); i++) {
            if (isProse(page, i, wordsMin)) {
                if (i > headline) {
                    second = first < i ? Math.min(second, i) : second;
                    first = Math.min(first, i);
                }
                blocks++;
                words += page.measure(i).words();
                parted += page.block(i).blankLinesBefore() > 0 ? 1 : 0;
            } else if (page.measure(i).words() <= NAME_WORDS_MAX && names.length() < NAMES_CHARS_MAX) {
                names.append(page.normalised().get(i)).append('\n');
            }
        }
        return new Prose(
                first, second, names.toString(), late(page, words, wordsMin), parted >= PARTED_SHARE_MIN * blocks);
    }

    /**
     * The only headline of the first level in markup, -1 where there is none or no prose follows: notices about cookies
     * stand before it.
     */
    private static int headline(PageView page) {
        int headline = -1;
        boolean followed = false;
        for (int i = 0; page.reading().html() && i < page.size(); i++) {
            if (page.block(i).level() == 1) {
                if (headline >= 0) {
                    return -1;
                }
                headline = i;
            }
            followed |= headline >= 0 && isProse(page, i, WORDS_MIN);
        }
        return followed ? headline : -1;
    }

    private static int late(PageView page, double words, double wordsMin) {
        double before = 0;
        int i = 0;
        while (i < page.size() && before < LATE_SHARE_MIN * words) {
            before += isProse(page, i, wordsMin) ? page.measure(i).words() : 0;
            i++;
        }
        return i;
    }

    /** Where a page was run together, blocks are sentences: those behind on the same line are of the paragraph, too. */
    private static boolean isProse(PageView page, int block, double wordsMin) {
        if (!page.measure(block).good()) {
            return false;
        }
        double words = page.measure(block).words();
        for (int i = block + 1; words < wordsMin && goesOn(page, i); i++) {
            words += page.measure(i).words();
        }
        return words >= wordsMin;
    }

    private static boolean goesOn(PageView page, int block) {
        return block < page.size()
                && page.block(block).continuesLine()
                && page.measure(block).endsSentence();
    }
}
