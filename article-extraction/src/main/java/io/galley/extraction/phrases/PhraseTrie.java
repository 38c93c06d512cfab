package io.galley.extraction.phrases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Phrases as a tree of their characters: a look-up reads a text only as far as any phrase goes with it, whatever the
 * number of phrases. Nodes are numbered level by level, so that the children of each stand side by side, sorted.
 */
final class PhraseTrie {
    private final char[] characters;
    private final int[] firstChild;
    private final int[] roots;
    private final BitSet openers = new BitSet();
    private final BitSet ends = new BitSet();

    /** Characters below this are looked up directly when a phrase begins: those of the Latin to the Cyrillic script. */
    private static final int DIRECT = 0x530;

    /** Phrases {@code from} to {@code to} begin alike with {@code depth} characters. */
    private record Node(int from, int to, int depth) {}

    PhraseTrie(Collection<String> phrases) {
        List<String> sorted = List.copyOf(new TreeSet<>(phrases));
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(0, sorted.size(), 0));
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            first.add(nodes.size());
            addChildren(nodes.get(i), sorted, nodes);
        }
        first.add(nodes.size());
        firstChild = first.stream().mapToInt(Integer::intValue).toArray();
        characters = new char[nodes.size()];
        for (int i = 1; i < characters.length; i++) {
            Node node = nodes.get(i);
            characters[i] = sorted.get(node.from).charAt(node.depth - 1);
            ends.set(i, sorted.get(node.from).length() == node.depth);
        }
        openers(sorted);
        roots = new int[DIRECT];
        for (char c = 0; c < DIRECT; c++) {
            roots[c] = search(ROOT, c);
        }
    }

    private void openers(List<String> phrases) {
        for (String phrase : phrases) {
            openers.set(phrase.charAt(0));
        }
    }

    private static void addChildren(Node node, List<String> sorted, List<Node> nodes) {
        int from = node.from;
        while (from < node.to && sorted.get(from).length() == node.depth) {
            from++;
        }
        while (from < node.to) {
            char c = sorted.get(from).charAt(node.depth);
            int to = from + 1;
            while (to < node.to && sorted.get(to).charAt(node.depth) == c) {
                to++;
            }
            nodes.add(new Node(from, to, node.depth + 1));
            from = to;
        }
    }

    /** Before any phrase. */
    static final int ROOT = 0;

    /** Where a character leads from a node; -1 where no phrase goes on with it. */
    int next(int node, char c) {
        if (node != ROOT) {
            return search(node, c);
        }
        if (c < DIRECT) {
            return roots[c];
        }
        return openers.get(c) ? search(ROOT, c) : -1;
    }

    private int search(int node, char c) {
        int low = firstChild[node];
        int high = firstChild[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (characters[middle] < c) {
                low = middle + 1;
            } else if (characters[middle] > c) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** Whether the characters on the way to a node are a phrase. */
    boolean isPhrase(int node) {
        return ends.get(node);
    }
}
