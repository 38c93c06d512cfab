package io.galley.extraction.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
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
        assertThat(score(9, 0)).isCloseTo((0.5 - 1 + 0.25), within(1e-6));
        assertThat(score(10, 0.4f)).isCloseTo((0.5 + 2 + 0.25), within(1e-6));
        assertThat(score(10, 0.5f)).isCloseTo((0.5 - 3 + 0.25), within(1e-6));
    }

    @Test
    void sendsTheUnknownWhereTheNodeSays() throws IOException {
        assertThat(score(Float.NaN, Float.NaN)).isCloseTo((0.5 + 2 + 0.25), within(1e-6));
    }

    @Test
    void refusesALineThatItDoesNotKnow() {
        assertThatThrownBy(() -> Model.parse(new StringReader("forest 1"))).hasMessageContaining("forest");
    }

    @Test
    void refusesRowsThatLackWhatItLooksAt() {
        assertThatThrownBy(() -> Model.html().trees(List.of("words"))).hasMessageContaining("lacks");
    }

    @Test
    void isDeliveredForMarkupAndForText() {
        assertThat(Model.html().features()).contains("words", "linkShare");
        assertThat(Model.text().features()).isEqualTo(Model.html().features());
    }

    private static double score(float words, float links) throws IOException {
        Model model = Model.parse(new StringReader(TEXT));
        return model.trees(List.of("other", "links", "words")).sum(model.bias(), new float[] {0, links, words});
    }
}
