package io.galley.evaluation.report;

import io.galley.evaluation.scores.KeywordFigures.Figures;
import java.io.PrintStream;
import java.util.Locale;

/** The figures of keywords as a table: compared as written, and by stems. */
public final class KeywordTable {
    private KeywordTable() {}

    /** Prints it. */
    public static void print(int documents, Figures exact, Figures stemmed, PrintStream out) {
        out.println("Keywords of " + documents + " documents, in percent");
        Table table = new Table("match", "P@5", "R@5", "F1@5", "P@10", "R@10", "F1@10", "macro F1@10", "MAP");
        row(table, "exact", exact);
        row(table, "stem", stemmed);
        table.print(out);
    }

    private static void row(Table table, String name, Figures figures) {
        table.row(
                name,
                cell(figures.precisionAt5()),
                cell(figures.recallAt5()),
                cell(figures.f1At5()),
                cell(figures.precisionAt10()),
                cell(figures.recallAt10()),
                cell(figures.f1At10()),
                cell(figures.macroF1At10()),
                cell(figures.meanAveragePrecision()));
    }

    private static String cell(double percent) {
        return String.format(Locale.ROOT, "%.2f", percent);
    }
}
