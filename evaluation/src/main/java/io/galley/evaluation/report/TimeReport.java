package io.galley.evaluation.report;

import io.galley.evaluation.Prediction;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** CPU time per page. */
final class TimeReport {
    private TimeReport() {}

    static void print(List<Prediction> predictions, PrintStream out) {
        List<Double> times = predictions.stream()
                .map(Prediction::milliseconds)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return;
        }
        double mean = times.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        out.printf(
                Locale.ROOT,
                "%nCPU time a page, ms: median %.2f, mean %.2f, 99th of 100 %.2f, longest %.2f%n",
                quantile(times, 0.5),
                mean,
                quantile(times, 0.99),
                times.getLast());
    }

    /** Linear between the two nearest. */
    static double quantile(List<Double> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }
}
