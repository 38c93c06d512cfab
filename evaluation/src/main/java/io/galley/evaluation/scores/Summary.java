package io.galley.evaluation.scores;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Figures over many pages.
 *
 * @param pages how many pages have a truth
 * @param failed how many of them have no prediction
 * @param empty how many have a prediction without text
 * @param values what could be measured
 * @param measured on how many pages each measure was taken
 * @param authorsUnasked pages with authors although the truth names none
 */
public record Summary(
        int pages,
        int failed,
        int empty,
        Map<Measure, Double> values,
        Map<Measure, Integer> measured,
        int authorsUnasked) {

    /** Sums up pages. */
    public static Summary of(List<PageScore> scores) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        Map<Measure, Integer> measured = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Double> each = scores.stream()
                    .map(score -> score.get(measure))
                    .filter(Objects::nonNull)
                    .toList();
            OptionalDouble mean = each.stream().mapToDouble(Double::doubleValue).average();
            mean.ifPresent(value -> values.put(measure, value));
            measured.put(measure, each.size());
        }
        if (measured.getOrDefault(Measure.SHINGLE_RECALL, 0) > 0) {
            double precision = values.getOrDefault(Measure.SHINGLE_PRECISION, 0.0);
            values.put(
                    Measure.SHINGLE_F1,
                    PageScore.harmonic(precision, values.getOrDefault(Measure.SHINGLE_RECALL, 0.0)));
            junk(scores, values);
            measured.put(Measure.JUNK, measured.getOrDefault(Measure.SHINGLE_RECALL, 0));
        }
        snippets(scores, values);
        return new Summary(
                scores.size(),
                (int) scores.stream()
                        .filter(score -> score.prediction() == null)
                        .count(),
                (int) scores.stream().filter(PageScore::isEmpty).count(),
                values,
                measured,
                sum(scores, Tally.AUTHORS_UNASKED));
    }

    private static void junk(List<PageScore> scores, Map<Measure, Double> values) {
        int predicted = sum(scores, Tally.WORDS_PREDICTED);
        if (predicted > 0) {
            values.put(Measure.JUNK, 1 - (double) sum(scores, Tally.WORDS_COMMON) / predicted);
        }
    }

    private static void snippets(List<PageScore> scores, Map<Measure, Double> values) {
        double found = sum(scores, Tally.PIECES_FOUND);
        double missed = sum(scores, Tally.PIECES_MISSED);
        double left = sum(scores, Tally.PIECES_LEFT);
        double avoided = sum(scores, Tally.PIECES_AVOIDED);
        if (found + missed + left + avoided > 0) {
            double precision = found + left == 0 ? 0 : found / (found + left);
            double recall = found + missed == 0 ? 0 : found / (found + missed);
            values.put(Measure.SNIPPET_PRECISION, precision);
            values.put(Measure.SNIPPET_RECALL, recall);
            values.put(Measure.SNIPPET_F1, PageScore.harmonic(precision, recall));
            values.put(Measure.SNIPPET_ACCURACY, (found + avoided) / (found + missed + left + avoided));
        }
    }

    private static int sum(List<PageScore> scores, Tally tally) {
        return scores.stream().mapToInt(score -> score.get(tally)).sum();
    }

    /** Null where nothing could be measured. */
    public @Nullable Double get(Measure measure) {
        return values.get(measure);
    }

    /** On how many pages a measure was taken. */
    public int pagesWith(Measure measure) {
        return measured.getOrDefault(measure, 0);
    }

    /** The figures as an object that JSON can hold, grouped as {@link Measure} says. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pages", pages);
        tree.put("failed", failed);
        tree.put("empty", empty);
        values.forEach((measure, value) -> {
            double rounded = Math.round(value * 10_000) / 10_000.0;
            String name = measure.inGroup();
            if (name == null) {
                tree.put(measure.group(), rounded);
            } else {
                group(tree, measure.group()).put(name, rounded);
            }
        });
        tree.put("authors_where_gold_has_none", authorsUnasked);
        return tree;
    }

    @SuppressWarnings("unchecked") // groups hold nothing else
    private static Map<String, Object> group(Map<String, Object> tree, String group) {
        return (Map<String, Object>) tree.computeIfAbsent(group, name -> new LinkedHashMap<String, Object>());
    }
}
