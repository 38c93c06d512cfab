package io.galley.standalone.reprocess;

import io.galley.standalone.replay.Counts;
import java.util.Locale;

/**
 * The table that ends a run.
 *
 * @param seconds of this process alone, from the first record that was read to the last outcome
 */
record Report(Counts counts, RunOutcomes outcomes, MeasuredExtraction engine, double seconds) {
    /** Pages a second on two processors are about this over 1.15 ms for everything but extraction, and its own ms. */
    private static final double MODEL_MS = 2000;

    private static final double OTHER_MS = 1.15;
    /** What a live pipeline is built for, in pages a second. */
    private static final double LIVE_RATE = 50;

    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "records read", counts.read());
        row(table, "pages extracted", counts.written());
        row(table, "older pages", counts.older());
        row(table, "no pages", counts.filtered());
        row(table, "foreign or failed", counts.foreign());
        table.append(outcomes.rows());
        if (engine.pages() > 0) {
            double rate = engine.pages() / seconds;
            double model = MODEL_MS / (OTHER_MS + engine.cpuMs());
            figure(table, "mean page, KB", engine.kilobytes());
            figure(table, "E, CPU ms a page", engine.cpuMs());
            figure(table, "CPU ms a page, in all", engine.processCpuMs());
            figure(table, "pages/s", rate);
            figure(table, "times 50 pages/s", rate / LIVE_RATE);
            table.append(String.format(
                    Locale.ROOT,
                    "%-24s%9.0f%%  of 2000/(1.15+E) = %.0f pages/s, two processors%n",
                    "of the model",
                    100 * rate / model,
                    model));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, long count) {
        if (count > 0 || name.equals("records read") || name.equals("pages extracted")) {
            table.append(String.format(Locale.ROOT, "%-24s%10d%n", name, count));
        }
    }

    private static void figure(StringBuilder table, String name, double value) {
        table.append(String.format(Locale.ROOT, "%-24s%10.1f%n", name, value));
    }
}
