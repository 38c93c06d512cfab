package io.galley.extraction.regions;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.reading.Tree;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds the nodes that may hold the article, each by another reasoning. */
final class Candidates {
    /** What the candidates are called in features and traces, in their order. */
    static final List<String> NAMES =
            List.of("readability", "named", "article", "main", "half", "most", "nearly", "balance");

    /** Least share of the page's good words that the three nested candidates hold. */
    private static final double[] SHARES = {0.50, 0.75, 0.92};

    /** Shares of a paragraph's points for its parent, grandparent and so on, after Readability. */
    private static final double[] POINT_SHARES = {1, 1, 0.5, 0.33, 0.25};

    private final Regions regions;
    private final Reading reading;
    private final Tree tree;
    private final long bodyBit = ClassWords.shared().bodyBit();

    Candidates(Regions regions, Reading reading) {
        this.regions = regions;
        this.reading = reading;
        this.tree = reading.tree();
    }

    int[] find() {
        int[] found = new int[NAMES.size()];
        found[0] = readability();
        found[1] = largest(node -> named(node));
        found[2] = largest(node -> tree.tag(node).equals("article"));
        found[3] = largest(node -> tree.tag(node).equals("main") || role(node).equals("main"));
        for (int i = 0; i < SHARES.length; i++) {
            found[4 + i] = deepest(SHARES[i]);
        }
        found[7] = balance();
        return found;
    }

    private interface NodeTest {
        boolean test(int node);
    }

    private int largest(NodeTest test) {
        int best = -1;
        for (int node = 1; node < tree.size(); node++) {
            boolean larger = best < 0 ? regions.words(node) > 0 : regions.goodWords(node) > regions.goodWords(best);
            if (larger && test.test(node)) {
                best = node;
            }
        }
        return best;
    }

    private boolean named(int node) {
        return (regions.classGroups(node) & bodyBit) != 0;
    }

    private String role(int node) {
        Element element = tree.element(node);
        return element == null || element.attributesSize() == 0 ? "" : element.attr("role");
    }

    /** The deepest node that holds at least this share of the good words: there is one chain of them from the root. */
    private int deepest(double share) {
        int found = 0;
        for (int node = 1; node < tree.size(); node++) {
            if (tree.parent(node) == found && regions.goodWords(node) > 0 && regions.goodShare(node) >= share) {
                found = node;
            }
        }
        return found;
    }

    /** The subtree with the most good words over other and link words. */
    private int balance() {
        int best = 0;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < tree.size(); node++) {
            double good = regions.goodWords(node);
            double other = regions.words(node) - good;
            double value = good - 0.5 * other - 1.5 * regions.linkWords(node);
            if (value >= bestValue && regions.blocks(node) > 0) {
                bestValue = value;
                best = node;
            }
        }
        return best;
    }

    private int readability() {
        double[] points = new double[tree.size()];
        for (Block block : reading.blocks()) {
            Measure measure = regions.measure(block.index());
            if (measure.good()) {
                double own = 1 + measure.commas() + Math.min(measure.chars() / 100, 3);
                int node = block.node();
                for (int i = 0; i < POINT_SHARES.length && node >= 0; i++) {
                    points[node] += own * POINT_SHARES[i];
                    node = tree.parent(node);
                }
            }
        }
        int best = 0;
        double bestPoints = -1;
        for (int node = 0; node < points.length; node++) {
            double linkShare = regions.words(node) == 0 ? 0 : regions.linkWords(node) / regions.words(node);
            double value = points[node] * (1 - linkShare);
            if (value > bestPoints) {
                bestPoints = value;
                best = node;
            }
        }
        return best;
    }
}
