package io.galley.extraction.reading;

import io.galley.extraction.learned.Model;
import java.util.function.IntFunction;

/**
 * How likely lines ended in the gaps between the words of a text that was run together, by two looks: the first at each
 * gap for itself, the second knowing what the first said of the gaps around. A line between two likely ends has a
 * length, and titles, names and dates have one of their own.
 *
 * @param first sees the evidence of {@link LineGaps}
 * @param again sees that and the evidence of {@link EndsNearby}
 */
public record LineEnds(Model first, Model again) {
    private static final class Shared {
        static final LineEnds DELIVERED = checked(new LineEnds(Model.lineEnds(), Model.lineEndsAgain()));
    }

    /** The models of this program. */
    public static LineEnds delivered() {
        return Shared.DELIVERED;
    }

    private static LineEnds checked(LineEnds ends) {
        ends.first.require(LineGaps.names());
        ends.again.require(EndsNearby.names());
        return ends;
    }

    /** How likely a line ended before each word, 0–1. */
    double[] likely(LineGaps gaps) {
        return scores(gaps, again, new EndsNearby(gaps, first(gaps, first))::evidence);
    }

    /** What a first look says of each gap. */
    public static double[] first(LineGaps gaps, Model first) {
        return scores(gaps, first, gaps::evidence);
    }

    private static double[] scores(LineGaps gaps, Model model, IntFunction<float[]> evidence) {
        double[] likely = new double[gaps.size()];
        for (int i = 1; i < likely.length; i++) {
            likely[i] = gaps.belongTogether(i) ? 0 : model.score(evidence.apply(i));
        }
        return likely;
    }
}
