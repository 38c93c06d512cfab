package io.galley.extraction.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ModelTest {
    private static final String TEXT = """
            # made by hand
            features words links
            bias 0.5
            tree 0<10 =-1 1?0.5 =2 =-3
            tree =0.25
            """;

    @Test
    void goesLeftBelowTheBorderAndRightFromItOn() throws IOException {
        assertThat(score(9, 0)).isCloseTo(squeezed(0.5 - 1 + 0.25), within(1e-6));
        assertThat(score(10, 0.4f)).isCloseTo(squeezed(0.5 + 2 + 0.25), within(1e-6));
        assertThat(score(10, 0.5f)).isCloseTo(squeezed(0.5 - 3 + 0.25), within(1e-6));
    }

    @Test
    void sendsTheUnknownWhereTheNodeSays() throws IOException {
        assertThat(score(Float.NaN, Float.NaN)).isCloseTo(squeezed(0.5 + 2 + 0.25), within(1e-6));
    }

    @Test
    void refusesALineThatItDoesNotKnow() {
        assertThatThrownBy(() -> Model.parse(new StringReader("forest 1"))).hasMessageContaining("forest");
    }

    @Test
    void isDeliveredForMarkupAndForText() {
        assertThat(Model.html().features()).contains("words", "linkShare");
        assertThat(Model.text().features()).isEqualTo(Model.html().features());
    }

    private static double score(float words, float links) throws IOException {
        return Model.parse(new StringReader(TEXT)).score(new float[] {words, links}, new int[] {0, 1});
    }

    private static double squeezed(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
