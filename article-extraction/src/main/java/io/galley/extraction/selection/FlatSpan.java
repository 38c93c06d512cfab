package io.galley.extraction.selection;

import io.galley.extraction.regions.PageView;
import java.util.Arrays;

/**
 * In flat text the body is one span: what stands between two sure lines of prose is likelier to be body, and what
 * stands beyond them less likely, than each line tells by itself.
 */
final class FlatSpan {
    /** Score of a line that is surely prose of the body. */
    private static final double SURE_MIN = 0.75;

    /** By how much the odds of a line between sure ones rise. At 1 the span does nothing. */
    private static final double INSIDE_ODDS = 2.5;

    /** By how much the odds of a line beyond them fall. */
    private static final double OUTSIDE_ODDS = 0.7;

    private FlatSpan() {}

    /** The scores with the span taken into account. */
    static double[] weigh(PageView page, double[] scores) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= SURE_MIN && page.measure(i).good()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return scores;
        }
        double[] weighed = new double[scores.length];
        int from = first;
        int to = last;
        Arrays.setAll(weighed, i -> odds(scores[i], i >= from && i <= to ? INSIDE_ODDS : OUTSIDE_ODDS));
        return weighed;
    }

    private static double odds(double score, double factor) {
        return score * factor / (score * factor + 1 - score + 1e-9);
    }
}
