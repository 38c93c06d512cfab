package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.phrases.PhraseSpotter;
import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;

/**
 * What a rule may see of the page around a block.
 *
 * @param normal the block's text as the phrase lists want it
 * @param opening the lists that may have a phrase where the text begins; see {@link PhraseSpotter}
 * @param within the lists that may have one anywhere
 * @param measure what was counted in the block
 * @param repeats how often the page holds the block's text, at least 1
 * @param again whether one of the next or last few blocks says the same
 * @param names the short lines of the page, for who wrote it
 * @param amongProse whether the block stands after the first prose of the page
 * @param late whether most of the prose stands before the block
 * @param html whether the page came as markup, so that the absence of links tells something
 */
record Surroundings(
        String normal,
        long opening,
        long within,
        Measure measure,
        int repeats,
        boolean again,
        String names,
        boolean amongProse,
        boolean late,
        boolean html) {

    /** Longest block, in words, that several rules look through for phrases. */
    private static final int SPOTTED_WORDS_MAX = 45;

    private static final long ALL = -1;

    /**
     * What stands around a block.
     *
     * @param openers looks for what rules ask about at the start of a block
     * @param held looks for what they ask about anywhere in it
     */
    static Surroundings of(PageView page, Prose prose, Block block, PhraseSpotter openers, PhraseSpotter held) {
        int index = block.index();
        String normal = page.normalised().get(index);
        boolean read = page.measure(index).words() <= SPOTTED_WORDS_MAX;
        return new Surroundings(
                normal,
                openers.opening(normal),
                read ? held.within(normal) : ALL,
                page.measure(index),
                page.repeats(index),
                page.repeats(index) > 1 && again(page, index),
                prose.names(),
                index > prose.first(),
                index >= prose.late(),
                page.reading().html());
    }

    /** Farthest that a caption's second copy stands from the first, in blocks. */
    private static final int NEAR = 5;

    private static boolean again(PageView page, int index) {
        String text = page.normalised().get(index);
        int end = Math.min(page.size() - 1, index + NEAR);
        for (int i = Math.max(0, index - NEAR); i <= end; i++) {
            if (i != index && page.normalised().get(i).equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a list may have a phrase where the text begins, marks and digits aside. */
    boolean mayOpen(PhraseList list) {
        return list.maybeIn(opening);
    }

    /** Whether a list may have a phrase anywhere in the text. */
    boolean mayHold(PhraseList list) {
        return list.maybeIn(within);
    }

    /** The text from its first letter or digit on; bullets and brackets before it say nothing, quotation marks do. */
    String core() {
        int start = 0;
        while (start < normal.length()
                && !Character.isLetterOrDigit(normal.charAt(start))
                && QUOTES.indexOf(normal.charAt(start)) < 0) {
            start++;
        }
        return normal.substring(start);
    }

    private static final String QUOTES = "\"'«“„‘「『";

    double words() {
        return measure.words();
    }

    /** Whether the text goes on after {@code start} with a mark, or not at all: {@code Related: …}. */
    boolean markAfter(int start) {
        return markAfter(normal, start);
    }

    /** Whether a text goes on after {@code start} with a mark, or not at all. */
    static boolean markAfter(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i == text.length() || MARKS.indexOf(text.charAt(i)) >= 0;
    }

    private static final String MARKS = ":：՝|｜-–—»>→•/…=⬇👉]】)）〉》＞▶";
}
