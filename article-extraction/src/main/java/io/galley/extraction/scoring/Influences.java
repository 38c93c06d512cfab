package io.galley.extraction.scoring;

import io.galley.extraction.learned.Trees;
import io.galley.extraction.trace.Trace.Influence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which features moved the scores of a page's blocks. Each node of a tree stands for the mean of the leaves that the
 * page's own blocks reach through it. A block's way from root to leaf goes from the page's mean to its own value, and
 * each step is put down to the feature that the node asks for; the steps of all trees are summed up by feature. So the
 * influences of a block add up exactly to the distance of its log odds from the mean of the page, and say what sets it
 * apart from the other blocks there. A page with one block has none.
 */
final class Influences {
    private final Trees trees;
    private final Features features;
    private final int[] visits;
    private final double[] sums;

    Influences(Trees trees, Features features, int blocks) {
        this.trees = trees;
        this.features = features;
        this.visits = new int[trees.nodes()];
        this.sums = new double[trees.nodes()];
        float[] row = new float[features.width()];
        for (int block = 0; block < blocks; block++) {
            features.write(block, row);
            trees.walk(row, this::visit);
        }
    }

    private void visit(int[] path, int length) {
        double leaf = trees.value(path[length - 1]);
        for (int i = 0; i < length; i++) {
            visits[path[i]]++;
            sums[path[i]] += leaf;
        }
    }

    /** The strongest influences on a block, at most {@code most}. */
    List<Influence> of(int block, int most) {
        float[] row = new float[features.width()];
        features.write(block, row);
        double[] weights = new double[row.length];
        trees.walk(row, (path, length) -> {
            for (int i = 1; i < length; i++) {
                weights[trees.asked(path[i - 1])] += mean(path[i]) - mean(path[i - 1]);
            }
        });
        List<Influence> influences = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                influences.add(new Influence(features.names().get(i), row[i], weights[i]));
            }
        }
        influences.sort(Comparator.comparingDouble(influence -> -Math.abs(influence.weight())));
        return List.copyOf(influences.subList(0, Math.min(most, influences.size())));
    }

    private double mean(int node) {
        return sums[node] / visits[node];
    }
}
