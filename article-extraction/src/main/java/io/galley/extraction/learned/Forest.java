package io.galley.extraction.learned;

import java.util.Arrays;

/**
 * The trees of a model, asked about many rows at once. A set of rows is a number with a bit a row: for each border that
 * any node compares with, the rows below it are found once, and a node then parts its rows by one operation, however
 * many they are. A tree's inner nodes come first and its leaves behind them, so that no branch depends on what a node
 * is. Walking the trees row by row takes several times as long, most of it for branches that no processor can foresee.
 */
public final class Forest {
    /** Most rows at once: the bits of a {@code long}. */
    public static final int ROWS_MAX = Long.SIZE;

    /** The features that are asked for, as places in a row. */
    private final int[] features;

    /** The borders that the nodes compare with, feature by feature, rising; where those of each feature begin. */
    private final float[] borders;

    private final int[] firstBorder;

    /** Where the inner nodes and the leaves of each tree begin, and those of the last one end. */
    private final int[] firstSplit;

    private final int[] firstLeaf;

    /** For each inner node its place in its tree, in preorder: the left child's place is the next. */
    private final int[] splitPlaces;

    /** Twice the place of its border, and one more where it takes the unknown for below. */
    private final int[] tests;

    /** The place of its right child. */
    private final int[] rightPlaces;

    private final int[] leafPlaces;
    private final float[] leaves;

    /** Nodes of the largest tree. */
    private int largest;

    /** Number of trees. */
    private int count;

    /** Lays trees out. */
    public Forest(Trees trees) {
        int nodes = trees.nodes();
        features = features(trees);
        firstBorder = new int[features.length + 1];
        borders = borders(trees);
        firstSplit = new int[nodes + 1];
        firstLeaf = new int[nodes + 1];
        splitPlaces = new int[nodes];
        tests = new int[nodes];
        rightPlaces = new int[nodes];
        leafPlaces = new int[nodes];
        leaves = new float[nodes];
        layOut(trees);
    }

    private void layOut(Trees trees) {
        int[] waiting = new int[trees.nodes()];
        int open = 0;
        int root = 0;
        int splits = 0;
        int leafs = 0;
        for (int node = 0; node < trees.nodes(); node++) {
            if (!trees.isLeaf(node)) {
                splitPlaces[splits] = node - root;
                tests[splits] = 2 * placeOf(trees.asked(node), trees.value(node)) + (trees.unknownLeft(node) ? 1 : 0);
                waiting[open++] = splits++;
                continue;
            }
            leafPlaces[leafs] = node - root;
            leaves[leafs++] = trees.value(node);
            if (open > 0) {
                rightPlaces[waiting[--open]] = node + 1 - root;
            } else {
                largest = Math.max(largest, node + 1 - root);
                root = node + 1;
                count++;
                firstSplit[count] = splits;
                firstLeaf[count] = leafs;
            }
        }
    }

    private static int[] features(Trees trees) {
        int[] asked = new int[trees.nodes()];
        int count = 0;
        for (int node = 0; node < asked.length; node++) {
            if (!trees.isLeaf(node)) {
                asked[count++] = trees.asked(node);
            }
        }
        return Arrays.stream(asked, 0, count).sorted().distinct().toArray();
    }

    private float[] borders(Trees trees) {
        float[] all = new float[trees.nodes()];
        int size = 0;
        for (int i = 0; i < features.length; i++) {
            firstBorder[i] = size;
            int from = size;
            for (int node = 0; node < trees.nodes(); node++) {
                if (!trees.isLeaf(node) && trees.asked(node) == features[i]) {
                    all[size++] = trees.value(node);
                }
            }
            Arrays.sort(all, from, size);
            int kept = from;
            for (int j = from; j < size; j++) {
                if (j == from || all[j] != all[kept - 1]) {
                    all[kept++] = all[j];
                }
            }
            size = kept;
        }
        firstBorder[features.length] = size;
        return Arrays.copyOf(all, size);
    }

    private int placeOf(int feature, float border) {
        int of = Arrays.binarySearch(features, feature);
        int place = firstBorder[of];
        while (borders[place] != border) {
            place++;
        }
        return place;
    }

    /**
     * Adds up what the trees say of some rows, tree by tree as walking them would.
     *
     * @param rows how many of {@code evidence} there are, at most {@link #ROWS_MAX}
     * @param sums gets the trees' sum of each row on top of what it holds
     */
    public void addTo(double[] sums, float[][] evidence, int rows) {
        long[] below = below(evidence, rows);
        long[] reached = new long[largest];
        for (int tree = 0; tree < count; tree++) {
            reached[0] = rows(0, rows);
            for (int split = firstSplit[tree]; split < firstSplit[tree + 1]; split++) {
                int place = splitPlaces[split];
                long here = reached[place];
                long left = here & below[tests[split]];
                reached[place + 1] = left;
                reached[rightPlaces[split]] = here ^ left;
            }
            for (int leaf = firstLeaf[tree]; leaf < firstLeaf[tree + 1]; leaf++) {
                add(leaves[leaf], reached[leafPlaces[leaf]], sums);
            }
        }
    }

    private static void add(float leaf, long rows, double[] sums) {
        for (long left = rows; left != 0; left &= left - 1) {
            sums[Long.numberOfTrailingZeros(left)] += leaf;
        }
    }

    /**
     * For each border the rows below it, and the same with the rows that are unknown. Neighbouring rows have most of
     * their values in common: a value is looked up once for all rows in a row that have it.
     */
    private long[] below(float[][] evidence, int rows) {
        long[] below = new long[2 * borders.length];
        for (int i = 0; i < features.length; i++) {
            int feature = features[i];
            long unknown = 0;
            int first = 0;
            int bits = Float.floatToRawIntBits(evidence[0][feature]);
            for (int row = 1; row <= rows; row++) {
                int next = row < rows ? Float.floatToRawIntBits(evidence[row][feature]) : ~bits;
                if (next != bits) {
                    unknown |= mark(i, Float.intBitsToFloat(bits), rows(first, row), below);
                    first = row;
                    bits = next;
                }
            }
            long under = 0;
            for (int border = firstBorder[i]; border < firstBorder[i + 1]; border++) {
                under |= below[2 * border];
                below[2 * border] = under;
                below[2 * border + 1] = under | unknown;
            }
        }
        return below;
    }

    /** The bits of the rows from one up to another. */
    private static long rows(int from, int to) {
        return (-1L << from) & (-1L >>> (ROWS_MAX - to));
    }

    /** Marks rows at the lowest border that their value is below, or returns them as unknown. */
    private long mark(int of, float value, long rows, long[] below) {
        if (Float.isNaN(value)) {
            return rows;
        }
        int place = firstBorder[of];
        int last = firstBorder[of + 1];
        while (place < last && value >= borders[place]) {
            place++;
        }
        if (place < last) {
            below[2 * place] |= rows;
        }
        return 0;
    }
}
