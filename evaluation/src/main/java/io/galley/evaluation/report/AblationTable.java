package io.galley.evaluation.report;

import io.galley.evaluation.scores.Comparison;
import io.galley.evaluation.scores.Comparison.Change;
import io.galley.evaluation.scores.Measure;
import io.galley.evaluation.scores.PageScore;
import io.galley.evaluation.scores.Summary;
import io.galley.evaluation.scores.Tally;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each kind of rule is worth, as a table of Markdown. */
public final class AblationTable {
    private AblationTable() {}

    /**
     * One kind of rule.
     *
     * @param pages on how many articles it speaks
     * @param inCut what becomes of the articles when it binds the cut no longer
     * @param altogether the same when the model does not see it either
     */
    public record Row(String kind, int pages, Comparison inCut, Comparison altogether) {}

    /** Prints it. */
    public static void print(String corpus, List<PageScore> whole, List<Row> rows, PrintStream out) {
        Double wordF1 = Summary.of(whole).get(Measure.WORD_F1);
        out.printf(
                Locale.ROOT,
                "%s: %d articles, word F1 %s, %d unwanted pieces left%n%n",
                corpus,
                whole.size(),
                Table.figure(wordF1),
                whole.stream().mapToInt(score -> score.get(Tally.PIECES_LEFT)).sum());
        Table table = new Table(
                "kind off",
                "speaks on",
                "better",
                "worse",
                "same",
                "word F1",
                "pieces left",
                "unseen: better",
                "worse",
                "same",
                "word F1",
                "pieces left");
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.kind(), String.valueOf(row.pages())));
            cells.addAll(cells(row.inCut()));
            cells.addAll(cells(row.altogether()));
            table.row(cells);
        }
        table.printMarkdown(out);
    }

    private static List<String> cells(Comparison comparison) {
        int left = comparison.changes().stream().mapToInt(AblationTable::left).sum();
        return List.of(
                String.valueOf(comparison.better().size()),
                String.valueOf(comparison.worse().size()),
                String.valueOf(comparison.unchanged()),
                comparison.mean() == 0 ? "0" : Table.difference(comparison.mean()),
                left == 0 ? "0" : String.format(Locale.ROOT, "%+d", left));
    }

    private static int left(Change change) {
        return change.after().get(Tally.PIECES_LEFT) - change.before().get(Tally.PIECES_LEFT);
    }
}
