package io.galley.extraction.reading;

/**
 * Mends the ends of lines around notes that stand between the sentences of a page that was run together. The model has
 * seen few of them; what opens a note, and that a label is a line of its own, is known.
 */
final class RunNotes {
    /** Shortest headline behind a read-also label, in words. */
    private static final int HEADLINE_WORDS_MIN = 3;

    /** Shortest label of an advert, in characters: shorter ones abbreviate other words, too, before names: Adv, Ad. */
    private static final int LABEL_CHARS_MIN = 4;

    /** Longest headline that is parted from the sentence behind it, in words of both. */
    private static final int TEASER_WORDS_MAX = 60;

    /**
     * Least likelihood of the end of such a headline, 0–1: there must be one, but where is known to the model alone.
     */
    private static final double LIKELY_MIN = 0.02;

    private final LineGaps gaps;
    private final double[] likely;
    private final RunEnds ends;

    /**
     * For one line.
     *
     * @param likely how likely a line ended before each word, 0–1
     * @param ends before which words one did, to be mended
     */
    RunNotes(LineGaps gaps, double[] likely, RunEnds ends) {
        this.gaps = gaps;
        this.likely = likely;
        this.ends = ends;
    }

    void mend() {
        int i = 0;
        while (i < gaps.size()) {
            int next = opensLine(i) ? Math.max(label(i), teaser(i)) : i;
            i = Math.max(i + 1, next);
        }
    }

    private boolean opensLine(int place) {
        return place == 0 || ends.at(place) || gaps.word(place - 1).endsSentence();
    }

    /**
     * Makes labels of adverts a line of their own; returns the place behind all that was looked at: no label begins
     * inside.
     */
    private int label(int first) {
        int end = 0;
        int at = first;
        int chars = 0;
        while (at < gaps.size()) {
            int length = gaps.phrases().advert(at);
            if (length == 0 && !isDash(at)) {
                break;
            }
            chars += gaps.word(at).text().length();
            at += Math.max(1, length);
            end = length > 0 || end > 0 ? at : 0;
        }
        if (end == 0 || chars < LABEL_CHARS_MIN || (end < gaps.size() && !begins(end))) {
            return at;
        }
        ends.clear(first + 1, end);
        ends.addSure(first);
        ends.addSure(end);
        return end;
    }

    private boolean isDash(int place) {
        String text = gaps.word(place).text();
        return text.length() == 1 && "-–—|•".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether a line may begin with a word: with a capital, a digit or a mark that opens. */
    private boolean begins(int place) {
        RunWord word = gaps.word(place);
        return word.letter() == RunWord.CAPITAL || word.digit() || word.opens();
    }

    /**
     * Parts a headline behind a read-also label from the sentence behind it, where both are one piece: a headline has
     * no full stop, so that a line ended in between. Returns the place behind the label, or 0 where there is none.
     */
    private int teaser(int first) {
        int length = gaps.phrases().readAlso(first);
        int headline = first + length;
        if (length == 0 || headline >= gaps.size() || !(isMarked(headline - 1) || (length > 1 && begins(headline)))) {
            return 0;
        }
        ends.clear(first + 1, headline);
        ends.addSure(first);
        int end = headline + 1;
        while (end < gaps.size() && !ends.at(end) && !gaps.word(end - 1).endsSentence()) {
            end++;
        }
        if (gaps.word(end - 1).text().endsWith(".") && end - first <= TEASER_WORDS_MAX) {
            part(headline + HEADLINE_WORDS_MIN, end - HEADLINE_WORDS_MIN);
        }
        return headline;
    }

    private boolean isMarked(int place) {
        String text = gaps.word(place).text();
        return ":：»>".indexOf(text.charAt(text.length() - 1)) >= 0
                || (place + 1 < gaps.size() && gaps.word(place + 1).closes());
    }

    private void part(int from, int to) {
        int best = 0;
        double most = LIKELY_MIN;
        for (int i = from; i <= to; i++) {
            if (likely[i] > most && !gaps.word(i - 1).opens() && gaps.word(i).letter() != RunWord.SMALL) {
                most = likely[i];
                best = i;
            }
        }
        if (best > 0) {
            ends.addSure(best);
        }
    }
}
