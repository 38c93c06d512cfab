package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;

/**
 * What a rule may see of the page around a block.
 *
 * @param normal the block's text as the phrase lists want it
 * @param measure what was counted in the block
 * @param repeats how often the page holds the block's text, at least 1
 * @param html whether the page came as markup, so that the absence of links tells something
 */
record Surroundings(String normal, Measure measure, int repeats, boolean html) {

    static Surroundings of(PageView page, Block block) {
        int index = block.index();
        return new Surroundings(
                page.normalised().get(index),
                page.measures().get(index),
                page.repeats().get(index),
                page.reading().html());
    }

    double words() {
        return measure.words();
    }

    /** Whether the text goes on after {@code start} with a mark, or not at all: {@code Related: …}. */
    boolean markAfter(int start) {
        int i = start;
        while (i < normal.length() && normal.charAt(i) == ' ') {
            i++;
        }
        return i == normal.length() || ":：|-–—»>→•/…⬇👉".indexOf(normal.charAt(i)) >= 0;
    }
}
