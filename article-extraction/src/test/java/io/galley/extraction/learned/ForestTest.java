package io.galley.extraction.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestTest {
    private static final long SEED = 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64})
    void saysOfManyRowsWhatWalkingTheTreesSaysOfEach(int rows) {
        Trees trees = Model.html().trees(Model.html().features());
        float[][] evidence = rows(rows, Model.html().features().size());
        double[] sums = new double[rows];
        new Forest(trees).addTo(sums, evidence, rows);
        for (int i = 0; i < rows; i++) {
            assertThat(sums[i]).as("row " + i + " of seed " + SEED).isEqualTo(trees.sum(0, evidence[i]));
        }
    }

    @Test
    void takesABorderForNotBelowItself() {
        Trees trees = new Trees(1, 3);
        trees.start();
        int root = trees.add(0, 1.5f, false);
        trees.addLeaf(-1);
        trees.rightFollows(root);
        trees.addLeaf(1);
        double[] sums = new double[3];
        new Forest(trees).addTo(sums, new float[][] {{1.5f}, {1.4f}, {Float.NaN}}, 3);
        assertThat(sums).containsExactly(1, -1, 1);
    }

    /** Values of which many are borders, unknown, or those of the row before. */
    private static float[][] rows(int count, int width) {
        Random random = new Random(SEED);
        float[][] rows = new float[count][width];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                rows[i][j] = switch (random.nextInt(4)) {
                    case 0 -> Float.NaN;
                    case 1 -> random.nextInt(8) / 2f;
                    case 2 -> random.nextFloat() * 60;
                    default -> i == 0 ? 0 : rows[i - 1][j];
                };
            }
        }
        return rows;
    }
}
