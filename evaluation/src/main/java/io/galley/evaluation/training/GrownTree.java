package io.galley.evaluation.training;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A node of a learned tree and all below it. */
final class GrownTree {
    int feature = -1;
    int bin;
    boolean unknownLeft;
    double leaf;

    @Nullable
    GrownTree left;

    @Nullable
    GrownTree right;

    /** Adds the tree's correction to the sum of every example, also of those that it was not grown from. */
    void addTo(float[] sums, Bins bins, double rate) {
        for (int row = 0; row < sums.length; row++) {
            GrownTree at = this;
            while (at.left != null && at.right != null) {
                at = at.goesLeft(bins.of(at.feature)[row]) ? at.left : at.right;
            }
            sums[row] += (float) (at.leaf * rate);
        }
    }

    boolean goesLeft(int rowBin) {
        return rowBin == 0 ? unknownLeft : rowBin <= bin;
    }

    /** The tree as {@code Model} reads it. */
    String line(Bins bins, double rate) {
        StringBuilder line = new StringBuilder();
        write(line, bins, rate);
        return line.toString().stripTrailing();
    }

    private void write(StringBuilder line, Bins bins, double rate) {
        if (left == null || right == null) {
            line.append('=')
                    .append(String.format(Locale.ROOT, "%.4f", leaf * rate))
                    .append(' ');
            return;
        }
        line.append(feature)
                .append(unknownLeft ? '?' : '<')
                .append(bins.border(feature, bin))
                .append(' ');
        left.write(line, bins, rate);
        right.write(line, bins, rate);
    }
}
