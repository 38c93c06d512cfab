package io.galley.evaluation.scores;

import io.galley.evaluation.Prediction;
import io.galley.evaluation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one warning is worth: it should stand where the value is wrong.
 *
 * @param value what it is about; null where that is no single value
 * @param pages how many pages have it
 * @param with share of right values on judged pages that have it, null where there are none
 * @param without share of right values on judged pages that do not
 */
public record WarningTally(
        String code,
        @Nullable Value value,
        int pages,
        @Nullable Double with,
        @Nullable Double without) {

    /** All warnings of some pages, by code. */
    public static List<WarningTally> of(List<PageScore> scores) {
        TreeSet<String> codes = new TreeSet<>();
        scores.forEach(score -> codes.addAll(warnings(score)));
        return codes.stream().map(code -> of(code, scores)).toList();
    }

    private static WarningTally of(String code, List<PageScore> scores) {
        Value value = Value.warned(code);
        List<PageScore> warned =
                scores.stream().filter(score -> warnings(score).contains(code)).toList();
        List<PageScore> others =
                scores.stream().filter(score -> !warnings(score).contains(code)).toList();
        return new WarningTally(code, value, warned.size(), right(value, warned), right(value, others));
    }

    private static @Nullable Double right(@Nullable Value value, List<PageScore> scores) {
        if (value == null) {
            return null;
        }
        Map<Finding, Integer> counts = ValueTally.of(value, scores).all();
        double right = counts.getOrDefault(Finding.RIGHT, 0);
        double judged = right + counts.getOrDefault(Finding.WRONG, 0);
        return judged == 0 ? null : right / judged;
    }

    private static List<String> warnings(PageScore score) {
        Prediction prediction = score.prediction();
        return prediction == null ? List.of() : prediction.warnings();
    }

    /** As an object that JSON can hold. */
    public Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("value", value == null ? null : value.key());
        tree.put("pages", pages);
        tree.put("right_with", with);
        tree.put("right_without", without);
        return tree;
    }
}
