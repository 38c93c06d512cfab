package io.galley.evaluation.report;

import io.galley.evaluation.Value;
import io.galley.evaluation.scores.Finding;
import io.galley.evaluation.scores.PageScore;
import io.galley.evaluation.scores.ValueTally;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Each value: found, right, wrong or missing, and where it was read. Tells which places of a page can be trusted. */
final class ValueTable {
    private static final String EVERYWHERE = "all";

    private ValueTable() {}

    /** Prints it. */
    static void print(List<PageScore> articles, PrintStream out) {
        Table table = new Table("value", "read from", "found", "right", "wrong", "missing", "truth silent");
        boolean any = false;
        for (Value value : Value.values()) {
            ValueTally tally = ValueTally.of(value, articles);
            if (tally.any()) {
                any = true;
                String missing = count(tally.all(), Finding.MISSING);
                row(table, value, EVERYWHERE, tally.all(), missing);
                tally.places().forEach((place, counts) -> row(table, value, place, counts, "-"));
            }
        }
        if (any) {
            out.printf("%nValues (articles)%n");
            table.print(out);
        }
    }

    private static void row(Table table, Value value, String place, Map<Finding, Integer> counts, String missing) {
        table.row(
                value.key(),
                place,
                String.valueOf(ValueTally.found(counts)),
                count(counts, Finding.RIGHT),
                count(counts, Finding.WRONG),
                missing,
                count(counts, Finding.UNJUDGED));
    }

    private static String count(Map<Finding, Integer> counts, Finding finding) {
        return String.valueOf(counts.getOrDefault(finding, 0));
    }
}
