package io.galley.extraction.regions;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.reading.Tree;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Sums over the subtree of each node, and the candidate containers. All arrays are indexed by node; every sum is one
 * loop over the nodes from the last to the first.
 */
public final class Regions {
    private final Tree tree;
    private final List<Measure> measures;
    private final double[] words;
    private final double[] linkWords;
    private final double[] goodWords;
    private final int[] blocks;
    private final int[] firstBlock;
    private final int[] lastBlock;
    private final int[] firstGood;
    private final int[] lastGood;
    private final int[] end;
    private final ElementNames names = new ElementNames();
    private final long[] classGroups;
    private final int[] candidates;

    private Regions(Reading reading, List<Measure> measures) {
        this.tree = reading.tree();
        this.measures = measures;
        int size = tree.size();
        words = new double[size];
        linkWords = new double[size];
        goodWords = new double[size];
        blocks = new int[size];
        firstBlock = filled(size, Integer.MAX_VALUE);
        lastBlock = filled(size, -1);
        firstGood = filled(size, Integer.MAX_VALUE);
        lastGood = filled(size, -1);
        end = new int[size];
        reading.blocks().forEach(this::add);
        sumUp();
        classGroups = new long[size];
        for (int node = 0; node < size; node++) {
            Element element = tree.element(node);
            // of a node without blocks nobody asks
            classGroups[node] = element == null || blocks[node] == 0 ? 0 : names.groups(element);
        }
        candidates = new Candidates(this, reading).find();
    }

    /** Sums a page up. */
    public static Regions of(Reading reading, List<Measure> measures) {
        return new Regions(reading, measures);
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    private void add(Block block) {
        Measure measure = measures.get(block.index());
        int node = block.node();
        words[node] += measure.words();
        linkWords[node] += measure.words() * measure.linkShare();
        blocks[node]++;
        firstBlock[node] = Math.min(firstBlock[node], block.index());
        lastBlock[node] = Math.max(lastBlock[node], block.index());
        if (measure.good()) {
            goodWords[node] += measure.words();
            firstGood[node] = Math.min(firstGood[node], block.index());
            lastGood[node] = Math.max(lastGood[node], block.index());
        }
    }

    private void sumUp() {
        for (int node = tree.size() - 1; node >= 0; node--) {
            end[node] = Math.max(end[node], node + 1);
            int parent = tree.parent(node);
            if (parent >= 0) {
                words[parent] += words[node];
                linkWords[parent] += linkWords[node];
                goodWords[parent] += goodWords[node];
                blocks[parent] += blocks[node];
                firstBlock[parent] = Math.min(firstBlock[parent], firstBlock[node]);
                lastBlock[parent] = Math.max(lastBlock[parent], lastBlock[node]);
                firstGood[parent] = Math.min(firstGood[parent], firstGood[node]);
                lastGood[parent] = Math.max(lastGood[parent], lastGood[node]);
                end[parent] = Math.max(end[parent], end[node]);
            }
        }
    }

    /** Words in a subtree. */
    public double words(int node) {
        return words[node];
    }

    /** Words inside links in a subtree. */
    public double linkWords(int node) {
        return linkWords[node];
    }

    /** Words of good blocks in a subtree. */
    public double goodWords(int node) {
        return goodWords[node];
    }

    /** Share of the page's good words that are in a subtree, 0–1. */
    public double goodShare(int node) {
        return goodWords[0] == 0 ? 0 : goodWords[node] / goodWords[0];
    }

    /** Blocks in a subtree. */
    public int blocks(int node) {
        return blocks[node];
    }

    /** Index of a subtree's first block. */
    public int firstBlock(int node) {
        return firstBlock[node];
    }

    /** Index of a subtree's first good block, or of its first block where none is good. */
    public int firstGood(int node) {
        return lastGood[node] < 0 ? firstBlock[node] : firstGood[node];
    }

    /** Index of a subtree's last good block, or of its last block where none is good. */
    public int lastGood(int node) {
        return lastGood[node] < 0 ? lastBlock[node] : lastGood[node];
    }

    /** The groups of {@link ClassWords} that a node's names speak of, as bits. */
    public long classGroups(int node) {
        return classGroups[node];
    }

    /** The same for an element that is no node: formatting. */
    public long classGroups(Element element) {
        return names.groups(element);
    }

    /** Whether a node is {@code ancestor} or below it. */
    public boolean holds(int ancestor, int node) {
        return node >= ancestor && node < end[ancestor];
    }

    /** What the candidates are called, in their order. */
    public static List<String> candidateNames() {
        return Candidates.NAMES;
    }

    /** Index of a subtree's last block. */
    public int lastBlock(int node) {
        return lastBlock[node];
    }

    /** The candidate containers, in a fixed order; -1 where a page has none of that sort. */
    public int[] candidates() {
        return candidates.clone();
    }

    Measure measure(int block) {
        return measures.get(block);
    }
}
