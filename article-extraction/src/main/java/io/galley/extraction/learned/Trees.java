package io.galley.extraction.learned;

/**
 * Many small decision trees, laid out to be walked. The left child of a node follows it; all trees stand one behind the
 * other in the same arrays.
 */
public final class Trees {
    /** A leaf, in place of the feature that a node looks at. */
    private static final int LEAF = -1;

    private final int[] roots;
    private final int[] feature;
    private final float[] value;
    private final boolean[] unknownLeft;
    private final int[] right;
    private int size;
    private int trees;

    Trees(int trees, int nodes) {
        roots = new int[trees];
        feature = new int[nodes];
        value = new float[nodes];
        unknownLeft = new boolean[nodes];
        right = new int[nodes];
    }

    /** Starts a tree: what is added next is its root. */
    void start() {
        roots[trees++] = size;
    }

    /** Adds a node and returns its number. */
    int add(int featureAt, float border, boolean goesLeftUnknown) {
        feature[size] = featureAt;
        value[size] = border;
        unknownLeft[size] = goesLeftUnknown;
        return size++;
    }

    /** Adds a leaf. */
    void addLeaf(float points) {
        add(LEAF, points, false);
    }

    /** Says that the right child of a node is what is added next. */
    void rightFollows(int node) {
        right[node] = size;
    }

    /** What the trees say of one row, on top of {@code start}. {@link Forest} does the same for many. */
    double sum(double start, float[] row) {
        double sum = start;
        for (int root : roots) {
            sum += value[leaf(root, row)];
        }
        return sum;
    }

    private int leaf(int root, float[] row) {
        int at = root;
        for (int looksAt = feature[at]; looksAt != LEAF; looksAt = feature[at]) {
            at = child(at, row[looksAt]);
        }
        return at;
    }

    private int child(int node, float x) {
        boolean left = x < value[node] || (unknownLeft[node] && Float.isNaN(x));
        return left ? node + 1 : right[node];
    }

    /** Hears of one tree after the other which nodes a row goes through. */
    @FunctionalInterface
    public interface Walk {
        /** The first {@code length} numbers are nodes from a root to a leaf. */
        void tree(int[] path, int length);
    }

    /** The ways of a row through all trees: what {@link #sum} does, for those who ask why. */
    public void walk(float[] row, Walk walk) {
        int[] path = new int[feature.length];
        for (int root : roots) {
            int at = root;
            int length = 0;
            path[length++] = at;
            while (feature[at] != LEAF) {
                at = child(at, row[feature[at]]);
                path[length++] = at;
            }
            walk.tree(path, length);
        }
    }

    /** Number of nodes of all trees. */
    public int nodes() {
        return feature.length;
    }

    /** The feature that a node asks for, as its place in a row. */
    public int asked(int node) {
        return feature[node];
    }

    boolean isLeaf(int node) {
        return feature[node] == LEAF;
    }

    /** The border of a node that asks, the points of a leaf. */
    public float value(int node) {
        return value[node];
    }

    /** Whether a node sends the unknown to where it sends what is below its border. */
    boolean unknownLeft(int node) {
        return unknownLeft[node];
    }
}
