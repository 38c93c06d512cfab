package io.galley.extraction.keywords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How likely a phrase is a keyword: a logistic model. Its constants are learned by {@code galley train keywords}; the
 * file says from what.
 */
final class Weights {

    private static final String FILE = "/models/keywords.txt";

    private static final class Shared {
        static final Weights DELIVERED = read();
    }

    private final double[] weights;

    private Weights(double[] weights) {
        this.weights = weights;
    }

    static Weights delivered() {
        return Shared.DELIVERED;
    }

    /** @param weights of the features in their order */
    static Weights of(double[] weights) {
        if (weights.length != PhraseFeatures.NAMES.size()) {
            throw new IllegalArgumentException(weights.length + " weights of " + PhraseFeatures.NAMES.size());
        }
        return new Weights(weights.clone());
    }

    /** The log-odds that a phrase is a keyword. */
    double logOdds(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static Weights read() {
        Map<String, Double> byName = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split(" ", -1);
                    byName.put(parts[0], Double.valueOf(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = PhraseFeatures.NAMES;
        if (!byName.keySet().equals(java.util.Set.copyOf(names))) {
            throw new IllegalStateException(FILE + " has weights of other features");
        }
        return new Weights(names.stream().mapToDouble(byName::get).toArray());
    }
}
