package io.galley.extraction.learned;

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
        static final Model TEXT_AGAIN = read("/models/text-blocks-again.txt");
        static final Model TITLES = read("/models/text-titles.txt");
        static final Model PAGES = read("/models/pages.txt");
        static final Model LINE_ENDS = read("/models/text-line-ends.txt");
        static final Model LINE_ENDS_AGAIN = read("/models/text-line-ends-again.txt");
    }

    private final List<String> features;
    private final double bias;
    private final List<List<String>> trees;
    private final Trees own;

    private Model(List<String> features, double bias, List<List<String>> trees) {
        this.features = features;
        this.bias = bias;
        this.trees = trees;
        this.own = trees(features);
    }

    /** The delivered model for blocks of markup. */
    public static Model html() {
        return Shared.HTML;
    }

    /** The delivered model for lines of flat text. */
    public static Model text() {
        return Shared.TEXT;
    }

    /** The delivered model for a second look at lines of flat text. */
    public static Model textAgain() {
        return Shared.TEXT_AGAIN;
    }

    /** The delivered model for the title of flat text. */
    public static Model titles() {
        return Shared.TITLES;
    }

    /** The delivered model for pages. */
    public static Model pages() {
        return Shared.PAGES;
    }

    /** The delivered model for where lines ended in text that was run together. */
    public static Model lineEnds() {
        return Shared.LINE_ENDS;
    }

    /** The delivered model for a second look at where they ended. */
    public static Model lineEndsAgain() {
        return Shared.LINE_ENDS_AGAIN;
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

    /**
     * Says that evidence will be laid out like this.
     *
     * @throws IllegalStateException where the model was learned from other evidence
     */
    public void require(List<String> names) {
        if (!features.equals(names)) {
            throw new IllegalStateException("the model was learned from " + features + ", not from " + names);
        }
    }

    /**
     * Scores one row of evidence.
     *
     * @param row in the order of {@link #features()}; unknown is NaN
     * @return 0–1
     */
    public double score(float[] row) {
        return 1 / (1 + Math.exp(-own.sum(bias, row)));
    }

    /** Names of the features that it looks at. */
    public List<String> features() {
        return features;
    }

    /** Where the sum of the trees starts. */
    public double bias() {
        return bias;
    }

    /**
     * The trees for rows of evidence.
     *
     * @param names what stands in a row, in its order
     * @throws IllegalStateException where the model looks at what is not there
     */
    public Trees trees(List<String> names) {
        int[] places = features.stream().mapToInt(names::indexOf).toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                throw new IllegalStateException("the model knows a feature that the program lacks: " + features.get(i));
            }
        }
        Trees all = new Trees(trees.size(), trees.stream().mapToInt(List::size).sum());
        trees.forEach(tree -> add(tree, places, all));
        return all;
    }

    /** Adds a tree's nodes; the left child of a node follows it, the right one begins where the left one ends. */
    private static void add(List<String> tokens, int[] places, Trees all) {
        int[] waiting = new int[tokens.size()];
        int depth = 0;
        all.start();
        for (String token : tokens) {
            if (token.startsWith("=")) {
                all.addLeaf(Float.parseFloat(token.substring(1)));
                if (depth > 0) {
                    all.rightFollows(waiting[--depth]);
                }
            } else {
                int mark = Math.max(token.indexOf('<'), token.indexOf('?'));
                int feature = places[Integer.parseInt(token.substring(0, mark))];
                float border = Float.parseFloat(token.substring(mark + 1));
                waiting[depth++] = all.add(feature, border, token.charAt(mark) == '?');
            }
        }
    }
}
