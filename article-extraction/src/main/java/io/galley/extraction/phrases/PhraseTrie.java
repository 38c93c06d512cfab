package io.galley.extraction.phrases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Phrases as a tree of their characters: a look-up reads a text only as far as any phrase goes with it, whatever the
 * number of phrases. Nodes are numbered level by level, so that the children of each stand side by side: first those in
 * plain characters, whose places are counted in a set of bits, then the others, sorted.
 */
final class PhraseTrie {
    private final char[] characters;
    private final int[] firstChild;
    private final long[] plainChildren;
    private final long[] lists;
    private final int[] roots;
    private final BitSet openers = new BitSet();

    /** Characters below this are looked up directly when a phrase begins: those of the Latin to the Cyrillic script. */
    private static final int DIRECT = 0x530;

    /** Phrases {@code from} to {@code to} begin alike with {@code depth} characters. */
    private record Node(int from, int to, int depth) {}

    /** Builds a tree; each phrase has a value of bits, not 0, that says which lists it is from. */
    PhraseTrie(Map<String, Long> phrases) {
        TreeMap<String, Long> sorted = new TreeMap<>(phrases);
        List<String> texts = List.copyOf(sorted.keySet());
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(0, texts.size(), 0));
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            first.add(nodes.size());
            addChildren(nodes.get(i), texts, nodes);
        }
        first.add(nodes.size());
        firstChild = first.stream().mapToInt(Integer::intValue).toArray();
        characters = new char[nodes.size()];
        lists = new long[nodes.size()];
        for (int i = 1; i < characters.length; i++) {
            Node node = nodes.get(i);
            String text = texts.get(node.from);
            characters[i] = text.charAt(node.depth - 1);
            lists[i] = text.length() == node.depth ? sorted.getOrDefault(text, 0L) : 0;
        }
        plainChildren = new long[nodes.size()];
        for (int i = 0; i < plainChildren.length; i++) {
            for (int child = firstChild[i]; child < firstChild[i + 1]; child++) {
                int place = plainPlace(characters[child]);
                plainChildren[i] |= place < 0 ? 0 : 1L << place;
            }
        }
        texts.forEach(text -> openers.set(text.charAt(0)));
        roots = new int[DIRECT];
        for (char c = 0; c < DIRECT; c++) {
            roots[c] = child(ROOT, c);
        }
    }

    private static void addChildren(Node node, List<String> sorted, List<Node> nodes) {
        List<Node> others = new ArrayList<>();
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
            (plainPlace(c) < 0 ? others : nodes).add(new Node(from, to, node.depth + 1));
            from = to;
        }
        nodes.addAll(others);
    }

    /** The place, rising with the character, of the 64 that texts in lower case are made of; -1 for all others. */
    private static int plainPlace(char c) {
        return c < ' ' || c > '\u007f' || (c & 0x60) == 0x40 ? -1 : (c & 0x1f) | ((c & 0x40) >> 1);
    }

    /** Before any phrase. */
    static final int ROOT = 0;

    /** Where a character leads from a node; -1 where no phrase goes on with it. */
    int next(int node, char c) {
        if (node != ROOT) {
            return child(node, c);
        }
        if (c < DIRECT) {
            return roots[c];
        }
        return openers.get(c) ? child(ROOT, c) : -1;
    }

    private int child(int node, char c) {
        int place = plainPlace(c);
        long plain = plainChildren[node];
        if (place >= 0) {
            long bit = 1L << place;
            return (plain & bit) == 0 ? -1 : firstChild[node] + Long.bitCount(plain & (bit - 1));
        }
        return search(firstChild[node] + Long.bitCount(plain), firstChild[node + 1] - 1, c);
    }

    private int search(int first, int last, char c) {
        int low = first;
        int high = last;
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
        return lists[node] != 0;
    }

    /** The lists that have the characters on the way to a node as a phrase. */
    long lists(int node) {
        return lists[node];
    }
}
