package io.galley.evaluation.scores;

import io.galley.evaluation.Prediction;
import io.galley.evaluation.Value;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of one value on many pages.
 *
 * @param all pages by finding
 * @param places the same by the place that the value was read from; {@code -} where that is not told
 */
public record ValueTally(Map<Finding, Integer> all, Map<String, Map<Finding, Integer>> places) {
    private static final String UNTOLD = "-";

    /** Counts. */
    public static ValueTally of(Value value, List<PageScore> scores) {
        ValueTally tally = new ValueTally(new EnumMap<>(Finding.class), new TreeMap<>());
        for (PageScore score : scores) {
            Finding finding = Finding.of(value, score);
            tally.all.merge(finding, 1, Integer::sum);
            Prediction prediction = score.prediction();
            if (prediction != null && finding != Finding.MISSING && finding != Finding.NEITHER) {
                tally.places
                        .computeIfAbsent(place(value, prediction.provenance()), name -> new EnumMap<>(Finding.class))
                        .merge(finding, 1, Integer::sum);
            }
        }
        return tally;
    }

    /** Predictions count an agency that signs alone among the authors. */
    private static String place(Value value, Map<String, String> provenance) {
        String untold = value == Value.AUTHORS ? provenance.getOrDefault(Value.AGENCY.field(), UNTOLD) : UNTOLD;
        return provenance.getOrDefault(value.field(), untold);
    }

    /** Pages on which the prediction has the value. */
    public static int found(Map<Finding, Integer> counts) {
        return counts.getOrDefault(Finding.RIGHT, 0)
                + counts.getOrDefault(Finding.WRONG, 0)
                + counts.getOrDefault(Finding.UNJUDGED, 0);
    }

    /** Whether any page's truth or prediction has the value. */
    public boolean any() {
        return found(all) + all.getOrDefault(Finding.MISSING, 0) > 0;
    }

    /** As an object that JSON can hold. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = counts(all);
        tree.put("missing", all.getOrDefault(Finding.MISSING, 0));
        Map<String, Object> byPlace = new LinkedHashMap<>();
        places.forEach((place, counts) -> byPlace.put(place, counts(counts)));
        tree.put("places", byPlace);
        return tree;
    }

    private static Map<String, Object> counts(Map<Finding, Integer> findings) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("found", found(findings));
        counts.put("right", findings.getOrDefault(Finding.RIGHT, 0));
        counts.put("wrong", findings.getOrDefault(Finding.WRONG, 0));
        counts.put("unjudged", findings.getOrDefault(Finding.UNJUDGED, 0));
        return counts;
    }
}
