package io.galley.extraction.reading;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that hold its blocks, as arrays: nodes are numbered in document order, so a parent's number is
 * below those of its children and sums up the tree are one loop from the end. Formatting such as {@code b} or
 * {@code span} makes no node. Node 0 is the root; flat text has the root only.
 */
public final class Tree {
    private int[] parents = new int[256];
    private int[] depths = new int[256];
    private String[] tags = new String[256];
    private @Nullable Element[] elements = new Element[256];
    private int size;

    Tree() {
        add(-1, "#root", null);
    }

    int add(int parent, String tag, @Nullable Element element) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, size * 2);
            depths = Arrays.copyOf(depths, size * 2);
            tags = Arrays.copyOf(tags, size * 2);
            elements = Arrays.copyOf(elements, size * 2);
        }
        parents[size] = parent;
        depths[size] = parent < 0 ? 0 : depths[parent] + 1;
        tags[size] = tag;
        elements[size] = element;
        return size++;
    }

    /** Number of nodes, at least 1. */
    public int size() {
        return size;
    }

    /** The node's parent, -1 for the root. */
    public int parent(int node) {
        return parents[node];
    }

    /** Steps from the root. */
    public int depth(int node) {
        return depths[node];
    }

    /** The element's name in lower case. */
    public String tag(int node) {
        return tags[node];
    }

    /** The node's element, null for the root. */
    public @Nullable Element element(int node) {
        return elements[node];
    }
}
