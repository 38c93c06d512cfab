package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;

/**
 * Finds where the article of a flat page has surely ended: at the heading of what follows articles, once most of the
 * page's prose is behind. Markup tells this by its containers.
 */
final class TailRule {
    /** Least share of the page's good words that must stand before the heading, 0–1. */
    private static final double GOOD_SHARE_MIN = 0.6;

    private final PhraseList headings;

    TailRule(PhraseList headings) {
        this.headings = headings;
    }

    /** Index of the heading, or beyond the last block where there is none. */
    int start(PageView page) {
        int size = page.measures().size();
        if (page.reading().html()) {
            return size;
        }
        double all = 0;
        for (Measure measure : page.measures()) {
            all += measure.good() ? measure.words() : 0;
        }
        double before = 0;
        for (int i = 0; i < size; i++) {
            Measure measure = page.measures().get(i);
            if (before >= GOOD_SHARE_MIN * all
                    && all > 0
                    && headings.is(page.normalised().get(i))) {
                return i;
            }
            before += measure.good() ? measure.words() : 0;
        }
        return size;
    }
}
