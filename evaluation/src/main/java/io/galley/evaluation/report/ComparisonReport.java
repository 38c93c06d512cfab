package io.galley.evaluation.report;

import io.galley.evaluation.report.Results.Others;
import io.galley.evaluation.scores.Comparison;
import io.galley.evaluation.scores.Comparison.Change;
import io.galley.evaluation.scores.Measure;
import io.galley.evaluation.scores.PageScore;
import io.galley.evaluation.scores.Summary;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What became of the articles since another file of predictions. */
final class ComparisonReport {
    private static final List<Measure> COMPARED = List.of(
            Measure.WORD_F1,
            Measure.WORD_PRECISION,
            Measure.WORD_RECALL,
            Measure.SHINGLE_F1,
            Measure.PARAGRAPHS,
            Measure.WITHOUT,
            Measure.TITLE_EXACT,
            Measure.AUTHORS_SET_F1,
            Measure.DATE,
            Measure.LANGUAGE,
            Measure.KEYWORDS_F1);

    private final Results results;
    private final Others others;

    ComparisonReport(Results results, Others others) {
        this.results = results;
        this.others = others;
    }

    void print(int listed, PrintStream out) {
        Comparison comparison = Comparison.of(others.articles(), results.articles());
        out.printf(
                Locale.ROOT,
                "%nCompared with %s, articles by word F1: %d better, %d worse, %d unchanged (within %.3f); mean %+.4f%n",
                others.name(),
                comparison.better().size(),
                comparison.worse().size(),
                comparison.unchanged(),
                Comparison.THRESHOLD,
                comparison.mean());
        measures(out);
        changes("Most improved", comparison.better(), listed, out);
        changes("Most worsened", comparison.worse(), listed, out);
        List<PageScore> otherPages = results.otherPages();
        if (!otherPages.isEmpty()) {
            long before = others.scores().stream()
                    .filter(score -> !score.expected().isArticle())
                    .filter(ComparisonReport::hasBody)
                    .count();
            long after = otherPages.stream().filter(ComparisonReport::hasBody).count();
            out.printf(
                    "%nOther pages taken for articles: %d before, %d now, of %d%n", before, after, otherPages.size());
        }
    }

    private static boolean hasBody(PageScore score) {
        return RefusalTable.reason(score.prediction()).isEmpty();
    }

    private void measures(PrintStream out) {
        Summary before = Summary.of(others.articles());
        Summary after = Summary.of(results.articles());
        Table table = new Table("figure", "before", "now", "difference");
        for (Measure measure : COMPARED) {
            Double was = before.get(measure);
            Double is = after.get(measure);
            if (was != null && is != null) {
                String name = measure.group() + (measure.inGroup() == null ? "" : " " + measure.inGroup());
                table.row(
                        name.replace('_', ' ').replace("f1", "F1"),
                        Table.figure(was),
                        Table.figure(is),
                        Table.difference(is - was));
            }
        }
        table.print(out);
    }

    private static void changes(String heading, List<Change> changes, int listed, PrintStream out) {
        if (changes.isEmpty() || listed == 0) {
            return;
        }
        out.printf("%n%s%n", heading);
        Table table = new Table("before", "now", "difference", "id", "lang", "refused", "url");
        changes.stream().limit(listed).forEach(change -> {
            PageScore now = change.after();
            String url = now.expected().url();
            table.row(
                    Table.figure(change.before().get(Measure.WORD_F1)),
                    Table.figure(now.get(Measure.WORD_F1)),
                    Table.difference(change.difference()),
                    now.expected().id(),
                    now.expected().field("lang"),
                    RefusalTable.reason(now.prediction()),
                    url == null ? "" : url);
        });
        table.print(out);
    }
}
