package io.galley.evaluation.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Blocks to learn from: their evidence, how much of each is body, and how much each counts. */
final class Examples {
    private final List<float[]> rows = new ArrayList<>();
    private float[] labels = new float[1024];
    private float[] weights = new float[1024];

    void add(float[] row, double label, double weight) {
        int at = rows.size();
        if (at == labels.length) {
            labels = Arrays.copyOf(labels, at * 2);
            weights = Arrays.copyOf(weights, at * 2);
        }
        rows.add(row);
        labels[at] = (float) label;
        weights[at] = (float) weight;
    }

    /** Adds others, each counting {@code factor} times what it counted there. */
    void addAll(Examples others, double factor) {
        for (int i = 0; i < others.size(); i++) {
            add(others.rows.get(i), others.labels[i], others.weights[i] * factor);
        }
    }

    int size() {
        return rows.size();
    }

    float value(int row, int feature) {
        return rows.get(row)[feature];
    }

    float label(int row) {
        return labels[row];
    }

    float weight(int row) {
        return weights[row];
    }
}
