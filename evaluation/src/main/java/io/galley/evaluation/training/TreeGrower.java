package io.galley.evaluation.training;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Grows one tree, always splitting the leaf that gains most. */
final class TreeGrower {
    /** Strength that pulls leaves to zero, in units of the summed curvature. */
    private static final double PULL = 5;

    /** Least summed curvature of a leaf: smaller ones are chance. */
    private static final double CURVATURE_MIN = 2;

    private final Bins bins;
    private final float[] slopes;
    private final float[] curvatures;
    private final int leavesMax;
    private final int[] features;

    TreeGrower(Examples examples, Bins bins, float[] sums, int leavesMax, boolean[] features) {
        this.bins = bins;
        this.leavesMax = leavesMax;
        this.features =
                IntStream.range(0, features.length).filter(i -> features[i]).toArray();
        slopes = new float[sums.length];
        curvatures = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double p = 1 / (1 + Math.exp(-sums[i]));
            slopes[i] = (float) (examples.weight(i) * (examples.label(i) - p));
            curvatures[i] = (float) (examples.weight(i) * Math.max(1e-4, p * (1 - p)));
        }
    }

    /** A leaf that may be split, and its best split. */
    private static final class Leaf {
        final GrownTree node;
        final int[] rows;
        final double[][] histograms;
        double slope;
        double curvature;

        @Nullable
        Split split;

        Leaf(GrownTree node, int[] rows, double[][] histograms) {
            this.node = node;
            this.rows = rows;
            this.histograms = histograms;
        }

        double gain() {
            return split == null ? 0 : split.gain;
        }
    }

    private record Split(int feature, int bin, boolean unknownLeft, double gain) {}

    GrownTree grow(int[] rows) {
        GrownTree root = new GrownTree();
        PriorityQueue<Leaf> leaves = new PriorityQueue<>(Comparator.comparingDouble(leaf -> -leaf.gain()));
        Leaf first = new Leaf(root, rows, histograms(rows));
        judge(first);
        leaves.add(first);
        for (int count = 1; count < leavesMax; count++) {
            Leaf leaf = leaves.remove();
            Split split = leaf.split;
            if (split == null) {
                break;
            }
            split(leaf, split, leaves);
        }
        return root;
    }

    private void split(Leaf leaf, Split split, PriorityQueue<Leaf> leaves) {
        GrownTree node = leaf.node;
        node.feature = split.feature;
        node.bin = split.bin;
        node.unknownLeft = split.unknownLeft;
        byte[] of = bins.of(split.feature);
        int[] left =
                IntStream.of(leaf.rows).filter(row -> node.goesLeft(of[row])).toArray();
        int[] right =
                IntStream.of(leaf.rows).filter(row -> !node.goesLeft(of[row])).toArray();
        GrownTree leftNode = new GrownTree();
        GrownTree rightNode = new GrownTree();
        node.left = leftNode;
        node.right = rightNode;
        boolean leftSmaller = left.length <= right.length;
        double[][] small = histograms(leftSmaller ? left : right);
        double[][] large = leaf.histograms;
        for (int i = 0; i < large.length; i++) {
            for (int j = 0; j < large[i].length; j++) {
                large[i][j] -= small[i][j];
            }
        }
        Leaf leftLeaf = new Leaf(leftNode, left, leftSmaller ? small : large);
        Leaf rightLeaf = new Leaf(rightNode, right, leftSmaller ? large : small);
        judge(leftLeaf);
        judge(rightLeaf);
        leaves.add(leftLeaf);
        leaves.add(rightLeaf);
    }

    /** For each feature, slope and curvature of each bin, one after the other. */
    private double[][] histograms(int[] rows) {
        double[][] histograms = new double[features.length][];
        IntStream.range(0, features.length).parallel().forEach(i -> {
            double[] sums = new double[Bins.COUNT * 2];
            byte[] of = bins.of(features[i]);
            for (int row : rows) {
                int at = of[row] * 2;
                sums[at] += slopes[row];
                sums[at + 1] += curvatures[row];
            }
            histograms[i] = sums;
        });
        return histograms;
    }

    private void judge(Leaf leaf) {
        double[] any = leaf.histograms[0];
        for (int bin = 0; bin < Bins.COUNT; bin++) {
            leaf.slope += any[bin * 2];
            leaf.curvature += any[bin * 2 + 1];
        }
        leaf.node.leaf = leaf.slope / (leaf.curvature + PULL);
        for (int i = 0; i < features.length; i++) {
            best(leaf, i);
        }
    }

    private void best(Leaf leaf, int i) {
        double[] sums = leaf.histograms[i];
        double base = value(leaf.slope, leaf.curvature);
        double slope = 0;
        double curvature = 0;
        for (int bin = 1; bin < bins.count(features[i]) - 1; bin++) {
            slope += sums[bin * 2];
            curvature += sums[bin * 2 + 1];
            for (int unknown = 0; unknown < 2; unknown++) {
                double leftSlope = slope + unknown * sums[0];
                double leftCurvature = curvature + unknown * sums[1];
                double rightCurvature = leaf.curvature - leftCurvature;
                if (leftCurvature >= CURVATURE_MIN && rightCurvature >= CURVATURE_MIN) {
                    double gain =
                            value(leftSlope, leftCurvature) + value(leaf.slope - leftSlope, rightCurvature) - base;
                    if (gain > leaf.gain() + 1e-9) {
                        leaf.split = new Split(features[i], bin, unknown == 1, gain);
                    }
                }
            }
        }
    }

    private static double value(double slope, double curvature) {
        return slope * slope / (curvature + PULL);
    }
}
