package io.galley.evaluation.report;

import io.galley.evaluation.Expected;
import io.galley.evaluation.scores.Measure;
import io.galley.evaluation.scores.PageScore;
import io.galley.evaluation.scores.Summary;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The report for people. */
public final class TextReport {
    private final Results results;
    private final PrintStream out;

    private TextReport(Results results, PrintStream out) {
        this.results = results;
        this.out = out;
    }

    /**
     * Prints it.
     *
     * @param by fields of the truth by which figures are broken down
     * @param worst how many pages are listed
     */
    public static void print(Results results, List<String> by, int worst, PrintStream out) {
        new TextReport(results, out).print(by, worst);
    }

    private void print(List<String> by, int worst) {
        out.printf("%s: %d pages, judged: %s%n", results.corpus(), results.pages(), results.judged());
        if (results.scores().isEmpty()) {
            out.println("There is no truth.jsonl: nothing is judged, only counted.");
        } else {
            notes();
            figures("Articles", results.articles());
            figures("Other pages (indexes, shops, forums …)", results.otherPages());
        }
        new RefusalTable(results).print(out);
        by.forEach(this::groups);
        ValueTable.print(results.articles(), out);
        WarningTable.print(results.articles(), out);
        worst(worst);
        if (results.others() != null) {
            new ComparisonReport(results, results.others()).print(worst, out);
        }
        TimeReport.print(results.predictions(), out);
    }

    private void notes() {
        Set<String> ids =
                results.scores().stream().map(score -> score.expected().id()).collect(Collectors.toSet());
        long unknown = results.predictions().stream()
                .filter(prediction -> !ids.contains(prediction.id()))
                .count();
        if (unknown > 0) {
            out.printf("%d predictions have no truth: they are counted and not judged.%n", unknown);
        }
        long failed = results.scores().stream()
                .filter(score -> score.prediction() == null)
                .count();
        if (failed > 0) {
            out.printf("%d pages have no prediction: they count as empty bodies.%n", failed);
        }
    }

    private void figures(String heading, List<PageScore> scores) {
        if (scores.isEmpty()) {
            return;
        }
        Summary all = Summary.of(scores);
        out.printf("%n%s: %s, %d without a body%n", heading, counted(all.pages()), all.empty() + all.failed());
        line(all, "words", "order ignored", Measure.WORD_F1, Measure.WORD_PRECISION, Measure.WORD_RECALL);
        line(
                all,
                "shingles",
                "runs of 4 words",
                Measure.SHINGLE_F1,
                Measure.SHINGLE_PRECISION,
                Measure.SHINGLE_RECALL,
                Measure.SHINGLE_ACCURACY);
        line(all, "paragraphs", "true paragraphs found whole", Measure.PARAGRAPHS);
        line(all, "junk", "predicted words that no truth has; 0 is best", Measure.JUNK);
        line(
                all,
                "snippets",
                "pieces to hold that are there, pieces not to hold that are there",
                Measure.WITH,
                Measure.WITHOUT,
                Measure.SNIPPET_F1);
        line(all, "title", "", Measure.TITLE_EXACT, Measure.TITLE_TOKEN_F1);
        line(all, "authors", unasked(all), Measure.AUTHORS_SET_F1, Measure.AUTHORS_EXACT);
        line(all, "date", "", Measure.DATE);
        line(all, "language", "", Measure.LANGUAGE);
        line(all, "keywords", "", Measure.KEYWORDS_F1, Measure.KEYWORDS_PRECISION, Measure.KEYWORDS_RECALL);
    }

    private static String counted(int pages) {
        return pages == 1 ? "1 page" : pages + " pages";
    }

    private static String unasked(Summary all) {
        return all.authorsUnasked() == 0 ? "" : "given on " + all.authorsUnasked() + " pages whose truth has none";
    }

    private void line(Summary all, String name, String note, Measure... measures) {
        if (Arrays.stream(measures).allMatch(measure -> all.get(measure) == null)) {
            return;
        }
        StringBuilder line = new StringBuilder();
        for (Measure measure : measures) {
            Double value = all.get(measure);
            if (value == null) {
                continue;
            }
            String label = measure.inGroup() == null
                    ? ""
                    : measure.inGroup().replace('_', ' ').replace("f1", "F1") + " ";
            line.append(label).append(String.format(Locale.ROOT, "%.4f", value)).append("  ");
        }
        int pages = Arrays.stream(measures).mapToInt(all::pagesWith).max().orElse(0);
        String said = counted(pages) + (note.isEmpty() ? "" : "; " + note);
        out.printf("  %-11s %s(%s)%n", name, line, said);
    }

    private void groups(String field) {
        boolean types = field.equals("page_type");
        Map<String, List<PageScore>> groups = Results.grouped(types ? results.scores() : results.articles(), field);
        if (groups.size() < 2) {
            return;
        }
        out.printf("%nBy %s%s%n", field, types ? "" : " (articles)");
        Table table = new Table(
                field, "pages", "empty", "word F1", "precision", "recall", "shingle F1", "title", "authors", "date");
        groups.forEach((name, scores) -> {
            Summary group = Summary.of(scores);
            List<String> cells = new ArrayList<>(
                    List.of(name, String.valueOf(group.pages()), String.valueOf(group.empty() + group.failed())));
            for (Measure measure : List.of(
                    Measure.WORD_F1,
                    Measure.WORD_PRECISION,
                    Measure.WORD_RECALL,
                    Measure.SHINGLE_F1,
                    Measure.TITLE_EXACT,
                    Measure.AUTHORS_SET_F1,
                    Measure.DATE)) {
                cells.add(Table.figure(group.get(measure)));
            }
            table.row(cells);
        });
        table.print(out);
    }

    private void worst(int count) {
        List<PageScore> worst = Results.worst(results.articles(), count);
        if (worst.isEmpty()) {
            return;
        }
        out.printf("%nWorst articles, by word F1%n");
        Table table = new Table("word F1", "precision", "recall", "id", "lang", "refused", "url");
        for (PageScore score : worst) {
            Expected expected = score.expected();
            table.row(
                    Table.figure(score.get(Measure.WORD_F1)),
                    Table.figure(score.get(Measure.WORD_PRECISION)),
                    Table.figure(score.get(Measure.WORD_RECALL)),
                    expected.id(),
                    expected.field("lang"),
                    RefusalTable.reason(score.prediction()),
                    expected.url() == null ? "" : expected.url());
        }
        table.print(out);
    }
}
