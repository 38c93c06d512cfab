package io.galley.extraction.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * A learned score: the sum of many small decision trees, squeezed to 0–1. Read from a text: lines {@code # …} say where
 * it comes from, {@code features} names what it looks at, {@code bias} is the sum's start, and each {@code tree} is its
 * nodes in preorder: {@code 3<0.25} goes left where feature 3 is below 0.25, right otherwise and where it is unknown;
 * {@code 3?0.25} goes left where it is unknown, too; {@code =0.1} is a leaf.
 */
public final class Model {
    private static final class Shared {
        static final Model HTML = read("/models/html-blocks.txt");
        static final Model TEXT = read("/models/text-blocks.txt");
    }

    private static final int LEAF = -1;

    private final List<String> features;
    private final double bias;
    private final int[] roots;
    private final int[] feature;
    private final float[] value;
    private final boolean[] unknownLeft;
    private final int[] right;

    private Model(List<String> features, double bias, List<List<String>> trees) {
        this.features = features;
        this.bias = bias;
        int nodes = trees.stream().mapToInt(List::size).sum();
        roots = new int[trees.size()];
        feature = new int[nodes];
        value = new float[nodes];
        unknownLeft = new boolean[nodes];
        right = new int[nodes];
        int at = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = at;
            at = add(trees.get(i), at);
        }
    }

    /** The delivered model for blocks of markup. */
    public static Model html() {
        return Shared.HTML;
    }

    /** The delivered model for lines of flat text. */
    public static Model text() {
        return Shared.TEXT;
    }

    private static Model read(String resource) {
        try (InputStream file = Model.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            return parse(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException where the text is no model
     */
    public static Model parse(Reader text) throws IOException {
        List<String> features = List.of();
        double bias = 0;
        List<List<String>> trees = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<String> tokens = tokens(line);
            if (tokens.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> rest = tokens.subList(1, tokens.size());
            switch (tokens.getFirst()) {
                case "features" -> features = List.copyOf(rest);
                case "bias" -> bias = Double.parseDouble(rest.getFirst());
                case "tree" -> trees.add(rest);
                default -> throw new IllegalArgumentException("unknown line in a model: " + tokens.getFirst());
            }
        }
        return new Model(features, bias, trees);
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        StringTokenizer each = new StringTokenizer(line);
        while (each.hasMoreTokens()) {
            tokens.add(each.nextToken());
        }
        return tokens;
    }

    /** Adds a tree's nodes; the left child of a node follows it, the right one begins where the left one ends. */
    private int add(List<String> tokens, int start) {
        int[] waiting = new int[tokens.size()];
        int depth = 0;
        int at = start;
        for (String token : tokens) {
            if (token.startsWith("=")) {
                feature[at] = LEAF;
                value[at] = Float.parseFloat(token.substring(1));
                if (depth > 0) {
                    right[waiting[--depth]] = at + 1;
                }
            } else {
                int mark = Math.max(token.indexOf('<'), token.indexOf('?'));
                feature[at] = Integer.parseInt(token.substring(0, mark));
                value[at] = Float.parseFloat(token.substring(mark + 1));
                unknownLeft[at] = token.charAt(mark) == '?';
                waiting[depth++] = at;
            }
            at++;
        }
        return at;
    }

    /** Names of the features, as {@link #score} expects them. */
    public List<String> features() {
        return features;
    }

    /**
     * Scores one block.
     *
     * @param row the evidence, in the order of {@code places}
     * @param places where in the row each of {@link #features()} stands
     * @return 0–1
     */
    public double score(float[] row, int[] places) {
        double sum = bias;
        for (int root : roots) {
            int at = root;
            while (feature[at] != LEAF) {
                float x = row[places[feature[at]]];
                boolean left = Float.isNaN(x) ? unknownLeft[at] : x < value[at];
                at = left ? at + 1 : right[at];
            }
            sum += value[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Hears of one tree after the other which nodes a row goes through. */
    @FunctionalInterface
    interface Walk {
        /** The first {@code length} numbers are nodes from a root to a leaf. */
        void tree(int[] path, int length);
    }

    /** The ways of a row through all trees: what {@link #score} does, for those who ask why. */
    void walk(float[] row, int[] places, Walk walk) {
        int[] path = new int[feature.length];
        for (int root : roots) {
            int at = root;
            int length = 0;
            path[length++] = at;
            while (feature[at] != LEAF) {
                float x = row[places[feature[at]]];
                boolean left = Float.isNaN(x) ? unknownLeft[at] : x < value[at];
                at = left ? at + 1 : right[at];
                path[length++] = at;
            }
            walk.tree(path, length);
        }
    }

    int nodes() {
        return feature.length;
    }

    /** The feature that a node asks for, as its place in {@link #features()}. */
    int asked(int node) {
        return feature[node];
    }

    double leaf(int node) {
        return value[node];
    }
}
