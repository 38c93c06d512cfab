package io.galley.evaluation.report;

import io.galley.evaluation.Prediction;
import io.galley.evaluation.scores.PageScore;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many pages have no body, and why: of articles that is a loss, of other pages it is right. */
final class RefusalTable {
    private final Results results;

    RefusalTable(Results results) {
        this.results = results;
    }

    /** Why a prediction has no body, {@code ""} where it has one. */
    static String reason(@Nullable Prediction prediction) {
        if (prediction == null) {
            return "no prediction";
        }
        if (prediction.rejected() != null) {
            return prediction.rejected();
        }
        return prediction.isEmpty() ? "empty body" : "";
    }

    void print(PrintStream out) {
        Map<String, Integer> all = count(results.predictions());
        Map<String, Integer> articles = countScores(results.articles());
        Map<String, Integer> others = countScores(results.otherPages());
        boolean judged = !results.scores().isEmpty();
        int refused = all.values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "%nWithout a body: %d of %d pages%s%n",
                refused, results.predictions().size(), refused == 0 || judged ? "" : ", by reason");
        Set<String> reasons = new LinkedHashSet<>(all.keySet());
        reasons.addAll(articles.keySet());
        reasons.addAll(others.keySet());
        if (reasons.isEmpty()) {
            return;
        }
        Table table = judged ? new Table("reason", "articles", "other pages") : new Table("reason", "pages");
        for (String reason : reasons) {
            if (judged) {
                table.row(reason, count(articles, reason), count(others, reason));
            } else {
                table.row(reason, count(all, reason));
            }
        }
        if (judged) {
            table.row(
                    "of pages",
                    String.valueOf(results.articles().size()),
                    String.valueOf(results.otherPages().size()));
        }
        table.print(out);
    }

    private static String count(Map<String, Integer> counts, String reason) {
        return String.valueOf(counts.getOrDefault(reason, 0));
    }

    private static Map<String, Integer> count(List<Prediction> predictions) {
        Map<String, Integer> reasons = new TreeMap<>();
        predictions.forEach(prediction -> reasons.merge(reason(prediction), 1, Integer::sum));
        reasons.remove("");
        return reasons;
    }

    private static Map<String, Integer> countScores(List<PageScore> scores) {
        Map<String, Integer> reasons = new TreeMap<>();
        scores.forEach(score -> reasons.merge(reason(score.prediction()), 1, Integer::sum));
        reasons.remove("");
        return reasons;
    }
}
