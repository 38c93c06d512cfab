package io.galley.evaluation.report;

import io.galley.evaluation.Prediction;
import io.galley.evaluation.scores.Measure;
import io.galley.evaluation.scores.PageScore;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where values were read, and how often that was right. Tells which places of a page can be trusted. */
final class PlaceTable {
    private static final String MISSING = "missing";

    private PlaceTable() {}

    /** A value whose truth is known on some pages, and the measure that is 1 where it is right. */
    private record Value(String name, String field, Measure exact) {}

    private static final List<Value> VALUES = List.of(
            new Value("title", "title", Measure.TITLE_EXACT),
            new Value("authors", "authors", Measure.AUTHORS_EXACT),
            new Value("date", "publishedAt", Measure.DATE));

    /** Prints it; nothing where predictions do not say where they read. */
    static void print(List<PageScore> articles, PrintStream out) {
        if (articles.stream()
                .noneMatch(score -> score.prediction() != null
                        && !score.prediction().provenance().isEmpty())) {
            return;
        }
        Table table = new Table("value", "read from", "pages", "right", "wrong");
        for (Value value : VALUES) {
            places(articles, value)
                    .forEach((place, counts) -> table.row(
                            value.name,
                            place,
                            String.valueOf(counts[0]),
                            String.valueOf(counts[1]),
                            place.equals(MISSING) ? "-" : String.valueOf(counts[0] - counts[1])));
        }
        out.printf("%nWhere values were read (articles whose truth has them)%n");
        table.print(out);
    }

    /** Pages and right ones by place. */
    private static Map<String, int[]> places(List<PageScore> articles, Value value) {
        Map<String, int[]> places = new TreeMap<>();
        for (PageScore score : articles) {
            Double right = score.get(value.exact);
            if (right != null) {
                int[] counts = places.computeIfAbsent(place(score.prediction(), value), name -> new int[2]);
                counts[0]++;
                counts[1] += right == 1 ? 1 : 0;
            }
        }
        return places;
    }

    private static String place(@Nullable Prediction prediction, Value value) {
        if (prediction == null) {
            return MISSING;
        }
        return prediction.provenance().getOrDefault(value.field, MISSING);
    }
}
