package io.galley.evaluation.scores;

import io.galley.evaluation.Expected;
import io.galley.evaluation.Prediction;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good one prediction is.
 *
 * @param prediction null where the page has none: then it counts as an empty one
 * @param values what its truth allows to measure
 */
public record PageScore(
        Expected expected, @Nullable Prediction prediction, Map<Measure, Double> values, Map<Tally, Integer> tallies) {

    /** Judges a prediction. */
    public static PageScore of(Expected expected, @Nullable Prediction prediction) {
        Sheet sheet = new Sheet();
        String body = prediction == null ? "" : prediction.body();
        BodyJudge.judge(expected.body(), body, sheet);
        SnippetJudge.judge(expected.with(), expected.without(), body, sheet);
        FieldJudge.judge(expected, prediction, sheet);
        return new PageScore(expected, prediction, sheet.values, sheet.tallies);
    }

    /** Null where the truth does not allow to measure it. */
    public @Nullable Double get(Measure measure) {
        return values.get(measure);
    }

    public int get(Tally tally) {
        return tallies.getOrDefault(tally, 0);
    }

    /** Whether the prediction has no text. */
    public boolean isEmpty() {
        return prediction != null && TextForms.squashed(prediction.body()).isEmpty();
    }

    /** Where a page's figures are written down. */
    static final class Sheet {
        private final Map<Measure, Double> values = new EnumMap<>(Measure.class);
        private final Map<Tally, Integer> tallies = new EnumMap<>(Tally.class);

        void put(Measure measure, double value) {
            values.put(measure, value);
        }

        void put(Tally tally, int count) {
            tallies.put(tally, count);
        }
    }

    static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
