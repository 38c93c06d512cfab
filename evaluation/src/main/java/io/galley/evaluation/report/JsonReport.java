package io.galley.evaluation.report;

import io.galley.evaluation.Value;
import io.galley.evaluation.scores.Comparison;
import io.galley.evaluation.scores.Measure;
import io.galley.evaluation.scores.PageScore;
import io.galley.evaluation.scores.Summary;
import io.galley.evaluation.scores.ValueTally;
import io.galley.evaluation.scores.WarningTally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs. */
public final class JsonReport {
    private JsonReport() {}

    /**
     * The figures of all pages, of articles, of other pages and of groups, each value, the worst pages, and the
     * comparison.
     */
    public static String of(Results results, List<String> by, int worst) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("corpus", results.corpus());
        tree.put("judged", results.judged());
        tree.put("all", Summary.of(results.scores()).tree());
        tree.put("articles", Summary.of(results.articles()).tree());
        tree.put("otherPages", Summary.of(results.otherPages()).tree());
        tree.put("values", values(results.articles()));
        Map<String, Object> warnings = new LinkedHashMap<>();
        WarningTally.of(results.articles()).forEach(warning -> warnings.put(warning.code(), warning.tree()));
        tree.put("warnings", warnings);
        Map<String, Object> groups = new LinkedHashMap<>();
        for (String field : by) {
            Map<String, Object> group = new LinkedHashMap<>();
            Results.grouped(results.scores(), field)
                    .forEach(
                            (name, scores) -> group.put(name, Summary.of(scores).tree()));
            groups.put(field, group);
        }
        tree.put("by", groups);
        tree.put(
                "worst",
                Results.worst(results.articles(), worst).stream()
                        .map(JsonReport::page)
                        .toList());
        if (results.others() != null) {
            Comparison comparison = Comparison.of(results.others().articles(), results.articles());
            tree.put(
                    "compared",
                    Map.of(
                            "better", comparison.better().size(),
                            "worse", comparison.worse().size(),
                            "unchanged", comparison.unchanged(),
                            "mean", comparison.mean()));
        }
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(tree) + "\n";
    }

    private static Map<String, Object> values(List<PageScore> articles) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Value value : Value.values()) {
            ValueTally tally = ValueTally.of(value, articles);
            if (tally.any()) {
                values.put(value.key(), tally.tree());
            }
        }
        return values;
    }

    private static Map<String, Object> page(PageScore score) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", score.expected().id());
        page.put("word_f1", score.values().getOrDefault(Measure.WORD_F1, 0.0));
        page.put("refused", RefusalTable.reason(score.prediction()));
        return page;
    }
}
