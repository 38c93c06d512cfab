package io.galley.extraction.reading;

/**
 * Makes the title a line where the page's address tells it, in a page that was run together. Addresses leave out words
 * at both ends of titles; which, the model tells.
 */
final class RunTitle {
    /** Words at either end of a title that its address may leave out: "How the", "in 2026". */
    private static final int LEFT_OUT_MAX = 3;

    /** How much likelier an end must be for each word that the address would have left out, 0–1. */
    private static final double LEFT_OUT_COST = 0.15;

    private final LineGaps gaps;
    private final double[] likely;
    private final RunEnds ends;

    /**
     * For one line.
     *
     * @param likely how likely a line ended before each word, 0–1
     * @param ends before which words one did, to be mended
     */
    RunTitle(LineGaps gaps, double[] likely, RunEnds ends) {
        this.gaps = gaps;
        this.likely = likely;
        this.ends = ends;
    }

    void mend() {
        int i = 0;
        int done = 0;
        while (i < gaps.size()) {
            int last = gaps.address().lastOfTitle(i);
            if (last >= 0) {
                int start = Math.max(done, likeliest(i, -1));
                int end = likeliest(last + 1, 1);
                ends.clear(start + 1, end);
                end(start);
                end(end);
                done = end;
            }
            i = Math.max(i, last) + 1;
        }
    }

    /** The gap at which a line ended most likely, of one and a few that lie {@code step} by {@code step} beside it. */
    private int likeliest(int nearest, int step) {
        int best = nearest;
        double most = likely(nearest);
        for (int words = 1; words <= LEFT_OUT_MAX; words++) {
            int gap = nearest + step * words;
            if (gap < 0 || gap > gaps.size()) {
                break;
            }
            double value = likely(gap) - LEFT_OUT_COST * words;
            if (value > most) {
                most = value;
                best = gap;
            }
        }
        return best;
    }

    /** At the text's ends a line surely ended, behind sentences, and before labels of dates and of share buttons. */
    private double likely(int gap) {
        boolean edge = gap == 0 || gap == gaps.size();
        return edge || gaps.word(gap - 1).endsSentence() || gaps.phrases().isLabel(gap) ? 1 : likely[gap];
    }

    private void end(int place) {
        if (place > 0 && place < gaps.size()) {
            ends.addSure(place);
        }
    }
}
