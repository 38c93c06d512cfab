package io.galley.evaluation.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Gradient boosting on histograms with logistic loss: each tree corrects what the trees before it got wrong. Each tree
 * sees a part of the examples and of the features; whole groups of features are left out at random, so that the model
 * does not hang on one sort of evidence that other sites lack.
 *
 * @param trees how many
 * @param leaves most leaves of a tree
 * @param rate how much of its correction each tree makes, 0–1
 * @param groupShare share of the feature groups that a tree sees, 0–1
 * @param featureShare share of the features of those groups that it sees, 0–1
 * @param rowShare share of the examples that it sees, 0–1
 */
record Boosting(int trees, int leaves, double rate, double groupShare, double featureShare, double rowShare) {

    /** More and larger trees gain less than .001 of word F1: docs/decisions/0017-declared-evidence.md. */
    static final Boosting BLOCKS = new Boosting(100, 12, 0.16, 0.7, 0.5, 0.6);

    /** For the lines that may be a title: fewer examples, so smaller trees. */
    static final Boosting TITLES = new Boosting(300, 8, 0.06, 1, 0.3, 0.6);

    /**
     * For whole pages: besides the rests of articles' pages, some tens of indexes and shops are there to learn from.
     */
    static final Boosting PAGES = new Boosting(100, 5, 0.1, 1, 0.5, 0.7);

    /** For the gaps between words: examples by the hundred thousand. */
    static final Boosting LINES = new Boosting(100, 24, 0.2, 1, 0.5, 0.5);

    private static final long SEED = 20;

    /** Learns a model. */
    String learn(Examples examples, List<String> names, List<Integer> groupSizes, List<String> comments) {
        return learn(examples, names, groupSizes, comments, 0);
    }

    /** Learns a model and moves its sum by {@code shift}. */
    String learn(Examples examples, List<String> names, List<Integer> groupSizes, List<String> comments, double shift) {
        Bins bins = new Bins(examples, names.size());
        SplittableRandom random = new SplittableRandom(SEED);
        double bias = bias(examples);
        float[] sums = new float[examples.size()];
        Arrays.fill(sums, (float) bias);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < (examples.size() == 0 ? 0 : trees); i++) {
            boolean[] features = features(groupSizes, names.size(), random);
            GrownTree tree = new TreeGrower(examples, bins, sums, leaves, features).grow(rows(examples.size(), random));
            tree.addTo(sums, bins, rate);
            lines.add(tree.line(bins, rate));
        }
        StringBuilder model = new StringBuilder();
        comments.forEach(comment -> model.append("# ").append(comment).append('\n'));
        model.append("features ").append(String.join(" ", names)).append('\n');
        model.append(String.format(Locale.ROOT, "bias %.4f%n", bias + shift));
        lines.forEach(line -> model.append("tree ").append(line).append('\n'));
        return model.toString();
    }

    private static double bias(Examples examples) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < examples.size(); i++) {
            sum += examples.label(i) * examples.weight(i);
            weights += examples.weight(i);
        }
        double share = weights == 0 ? 0.5 : Math.clamp(sum / weights, 0.001, 0.999);
        return Math.log(share / (1 - share));
    }

    private boolean[] features(List<Integer> groupSizes, int count, SplittableRandom random) {
        boolean[] features = new boolean[count];
        features[0] = true; // a tree needs one at least
        int at = 0;
        for (int size : groupSizes) {
            boolean group = random.nextDouble() < groupShare;
            for (int i = 0; i < size; i++) {
                features[at++] |= random.nextDouble() < featureShare && group;
            }
        }
        return features;
    }

    private int[] rows(int count, SplittableRandom random) {
        int[] rows = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (random.nextDouble() < rowShare) {
                rows[kept++] = i;
            }
        }
        return Arrays.copyOf(rows, kept);
    }
}
