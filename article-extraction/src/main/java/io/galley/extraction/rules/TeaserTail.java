package io.galley.extraction.rules;

import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.List;
import java.util.Set;

/**
 * Doubts the teasers at the end of a flat page: behind a line of tags, buttons or the like, all prose stands paragraph
 * by paragraph, each under a headline of its own. Markup tells them by their links.
 */
final class TeaserTail {
    /** Least share of the page's good words that must stand before them, 0–1. */
    private static final double GOOD_SHARE_MIN = 0.6;

    /** Fewest teasers: one may be the last part of the article. */
    private static final int TEASERS_MIN = 2;

    /** Longest teaser, in words. */
    private static final double TEASER_WORDS_MAX = 60;

    /** Shortest sentence that is a teaser's, in words. */
    private static final double SENTENCE_WORDS_MIN = 6;

    /** Shortest and longest headline, in words. */
    private static final double HEADLINE_WORDS_MIN = 3;

    private static final double HEADLINE_WORDS_MAX = 25;

    /** What stands between an article and teasers. */
    private static final Set<String> MARKS = Set.of("tags", "share", "end", "read-also", "comments", "bio");

    private final PageView page;
    private final List<Verdict> verdicts;

    TeaserTail(PageView page, List<Verdict> verdicts) {
        this.page = page;
        this.verdicts = verdicts;
    }

    /** Replaces, in place, verdicts on blocks that no rule spoke of. */
    void judge() {
        int start = page.reading().html() ? page.size() : start();
        for (int i = start; i < page.size(); i++) {
            if (!verdicts.get(i).speaks()) {
                verdicts.set(i, Verdict.doubt("after-end"));
            }
        }
    }

    /** Index of the first teaser's headline, or beyond the last block where there are none. */
    private int start() {
        double behind = 0;
        int teasers = 0;
        int start = page.size();
        for (int i = page.size() - 1; i > 0; i--) {
            Measure measure = page.measure(i);
            boolean dropped = verdicts.get(i).drops();
            if (!dropped && measure.endsSentence() && measure.words() >= SENTENCE_WORDS_MIN) {
                if (measure.words() > TEASER_WORDS_MAX || !isHeadline(i - 1)) {
                    return page.size();
                }
                behind += measure.good() ? measure.words() : 0;
                teasers++;
                start = i - 1;
                i--; // the headline
            } else if (dropped && teasers >= TEASERS_MIN && isMark(i)) {
                return behind <= (1 - GOOD_SHARE_MIN) * goodWords() ? start : page.size();
            }
        }
        return page.size();
    }

    private boolean isHeadline(int index) {
        Measure measure = page.measure(index);
        Verdict verdict = verdicts.get(index);
        return (!verdict.drops() || "read-also".equals(verdict.kind()))
                && !measure.endsSentence()
                && measure.words() >= HEADLINE_WORDS_MIN
                && measure.words() <= HEADLINE_WORDS_MAX;
    }

    private boolean isMark(int index) {
        return MARKS.contains(String.valueOf(verdicts.get(index).kind()));
    }

    private double goodWords() {
        double words = 0;
        for (int i = 0; i < page.size(); i++) {
            words += page.measure(i).good() && !verdicts.get(i).drops()
                    ? page.measure(i).words()
                    : 0;
        }
        return words;
    }
}
