package io.galley.evaluation.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table of plain text. Cells that begin with a digit, a sign or a point stand to the right. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        row(head);
    }

    void row(String... cells) {
        row(Arrays.asList(cells));
    }

    void row(List<String> cells) {
        rows.add(cells.stream().map(SafeText::of).toList());
    }

    /** A figure with three decimals, {@code -} where there is none. */
    static String figure(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** A difference with its sign. */
    static String difference(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }

    void print(PrintStream out) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                boolean right = isNumbers(i);
                line.append(GAP).append(right ? pad : "").append(row.get(i)).append(right ? "" : pad);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** As a table of Markdown. */
    void printMarkdown(PrintStream out) {
        printLine(rows.getFirst(), out);
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            rule.add(isNumbers(i) ? "---:" : "---");
        }
        printLine(rule, out);
        rows.stream().skip(1).forEach(row -> printLine(row, out));
    }

    private static void printLine(List<String> cells, PrintStream out) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private boolean isNumbers(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).map(row -> row.get(column)).allMatch(Table::isNumber);
    }

    private static boolean isNumber(String cell) {
        return cell.isEmpty() || cell.equals("-") || cell.matches("[+-]?[0-9]{1,12}(\\.[0-9]{1,6})?");
    }
}
