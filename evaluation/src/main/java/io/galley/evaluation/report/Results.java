package io.galley.evaluation.report;

import io.galley.evaluation.Prediction;
import io.galley.evaluation.scores.Measure;
import io.galley.evaluation.scores.PageScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out for a corpus.
 *
 * @param corpus its name
 * @param judged the name of what was judged
 * @param pages how many pages the corpus holds, with a truth or without
 * @param predictions all predictions, also of pages without a truth
 * @param scores one a line of the truth; empty where the corpus has none
 * @param others what it is compared with
 */
public record Results(
        String corpus,
        String judged,
        int pages,
        List<Prediction> predictions,
        List<PageScore> scores,
        @Nullable Others others) {

    public Results {
        predictions = List.copyOf(predictions);
        scores = List.copyOf(scores);
    }

    /** Another judgement of the same pages, in the same order. */
    public record Others(String name, List<PageScore> scores) {
        public Others {
            scores = List.copyOf(scores);
        }

        List<PageScore> articles() {
            return scores.stream().filter(score -> score.expected().isArticle()).toList();
        }
    }

    List<PageScore> articles() {
        return scores.stream().filter(score -> score.expected().isArticle()).toList();
    }

    List<PageScore> otherPages() {
        return scores.stream().filter(score -> !score.expected().isArticle()).toList();
    }

    /** Scores by what a field of their truth says, the largest group first. */
    static Map<String, List<PageScore>> grouped(List<PageScore> scores, String field) {
        Map<String, List<PageScore>> groups = new LinkedHashMap<>();
        for (PageScore score : scores) {
            groups.computeIfAbsent(score.expected().field(field), name -> new ArrayList<>())
                    .add(score);
        }
        Map<String, List<PageScore>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .forEach(group -> sorted.put(group.getKey(), group.getValue()));
        return sorted;
    }

    /** The pages with the lowest word F1. */
    static List<PageScore> worst(List<PageScore> scores, int count) {
        return scores.stream()
                .filter(score -> score.get(Measure.WORD_F1) != null)
                .sorted(Comparator.comparingDouble(score -> score.values().getOrDefault(Measure.WORD_F1, 0.0)))
                .limit(count)
                .toList();
    }
}
