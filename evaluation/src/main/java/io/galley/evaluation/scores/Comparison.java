package io.galley.evaluation.scores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two predictions of the same pages, by word F1.
 *
 * @param changes all pages, most improved first
 */
public record Comparison(List<Change> changes) {
    /** A smaller difference of a page's word F1 is no change. */
    public static final double THRESHOLD = 0.005;

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** One page before and after. */
    public record Change(PageScore before, PageScore after) {
        /** How much better, −1 to 1. */
        public double difference() {
            return value(after) - value(before);
        }

        private static double value(PageScore score) {
            Double value = score.get(Measure.WORD_F1);
            return value == null ? 0 : value;
        }
    }

    /** Compares; both lists hold the same pages in the same order. */
    public static Comparison of(List<PageScore> before, List<PageScore> after) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).get(Measure.WORD_F1) != null) {
                changes.add(new Change(before.get(i), after.get(i)));
            }
        }
        changes.sort(Comparator.comparingDouble((Change change) -> -change.difference()));
        return new Comparison(changes);
    }

    /** Pages that became better. */
    public List<Change> better() {
        return changes.stream()
                .filter(change -> change.difference() > THRESHOLD)
                .toList();
    }

    /** Pages that became worse, most of all first. */
    public List<Change> worse() {
        return changes.reversed().stream()
                .filter(change -> change.difference() < -THRESHOLD)
                .toList();
    }

    /** How many pages stayed as they were. */
    public int unchanged() {
        return changes.size() - better().size() - worse().size();
    }

    /** Mean difference over all pages. */
    public double mean() {
        return changes.stream().mapToDouble(Change::difference).average().orElse(0);
    }
}
