package io.galley.extraction.scoring;

import io.galley.extraction.learned.Forest;
import io.galley.extraction.learned.Model;
import io.galley.extraction.learned.Trees;
import java.util.Arrays;
import java.util.List;

/** A model at work: scores all blocks of a page by their evidence. Holds no state between pages. */
final class Look {
    /** Blocks whose evidence is gathered before the trees look at it. */
    private static final int BATCH = Forest.ROWS_MAX;

    private final Trees trees;
    private final Forest forest;
    private final double bias;

    /**
     * Prepares a model.
     *
     * @param names what stands in a row of evidence, in its order
     */
    Look(Model model, List<String> names) {
        this.trees = model.trees(names);
        this.forest = new Forest(trees);
        this.bias = model.bias();
    }

    /** The trees that it sums up. */
    Trees trees() {
        return trees;
    }

    /** How likely each block is part of the article, 0–1. */
    double[] score(Features features, int size) {
        double[] scores = new double[size];
        float[][] rows = new float[Math.min(BATCH, size)][features.width()];
        double[] sums = new double[rows.length];
        for (int from = 0; from < size; from += BATCH) {
            int count = Math.min(BATCH, size - from);
            for (int i = 0; i < count; i++) {
                features.write(from + i, rows[i]);
            }
            Arrays.fill(sums, bias);
            forest.addTo(sums, rows, count);
            for (int i = 0; i < count; i++) {
                scores[from + i] = 1 / (1 + Math.exp(-sums[i]));
            }
        }
        return scores;
    }
}
