package io.galley.evaluation.report;

import io.galley.evaluation.scores.PageScore;
import io.galley.evaluation.scores.WarningTally;
import java.io.PrintStream;
import java.util.List;

/** How often each warning stands, and whether it tells right from wrong. */
final class WarningTable {
    private WarningTable() {}

    /** Prints it; nothing where predictions hold no warnings. */
    static void print(List<PageScore> articles, PrintStream out) {
        List<WarningTally> warnings = WarningTally.of(articles);
        if (warnings.isEmpty()) {
            return;
        }
        Table table = new Table("warning", "value", "pages", "right with", "right without");
        for (WarningTally warning : warnings) {
            table.row(
                    warning.code(),
                    warning.value() == null ? "-" : warning.value().key(),
                    String.valueOf(warning.pages()),
                    Table.figure(warning.with()),
                    Table.figure(warning.without()));
        }
        out.printf("%nWarnings (articles)%n");
        table.print(out);
    }
}
