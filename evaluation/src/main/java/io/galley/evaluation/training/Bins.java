package io.galley.evaluation.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Features sorted into at most 63 bins of equal weight each, so that a split is found by counting. Bin 0 holds the
 * unknown.
 */
final class Bins {
    static final int COUNT = 64;

    /** Values that the borders are drawn from. */
    private static final int SAMPLE_MAX = 40_000;

    private final float[][] borders;
    private final byte[][] bins;

    Bins(Examples examples, int features) {
        borders = new float[features][];
        bins = new byte[features][];
        for (int feature = 0; feature < features; feature++) {
            borders[feature] = borders(examples, feature);
            bins[feature] = bins(examples, feature, borders[feature]);
        }
    }

    /** The bin of each example. */
    byte[] of(int feature) {
        return bins[feature];
    }

    /** What is in a bin above {@code bin} is not below this. */
    float border(int feature, int bin) {
        return borders[feature][bin - 1];
    }

    /** Bins that a feature uses, with that of the unknown. */
    int count(int feature) {
        return borders[feature].length + 2;
    }

    private static float[] borders(Examples examples, int feature) {
        int step = Math.max(1, examples.size() / SAMPLE_MAX);
        float[] values = new float[examples.size() / step + 1];
        int known = 0;
        for (int i = 0; i < examples.size(); i += step) {
            float value = examples.value(i, feature);
            if (!Float.isNaN(value)) {
                values[known++] = value;
            }
        }
        Arrays.sort(values, 0, known);
        float[] borders = new float[COUNT - 2];
        int count = 0;
        for (int i = 1; i < COUNT - 1 && known > 0; i++) {
            float border = rounded(values[(int) ((long) i * known / (COUNT - 1))]);
            if (border > values[0] && (count == 0 || border > borders[count - 1])) {
                borders[count++] = border;
            }
        }
        return Arrays.copyOf(borders, count);
    }

    /** Four digits are plenty, and keep the model's text short. */
    private static float rounded(float value) {
        return new BigDecimal(value).round(new MathContext(4)).floatValue();
    }

    private static byte[] bins(Examples examples, int feature, float[] borders) {
        byte[] bins = new byte[examples.size()];
        for (int i = 0; i < bins.length; i++) {
            float value = examples.value(i, feature);
            if (!Float.isNaN(value)) {
                int found = Arrays.binarySearch(borders, value);
                bins[i] = (byte) (1 + (found >= 0 ? found + 1 : -found - 1));
            }
        }
        return bins;
    }
}
