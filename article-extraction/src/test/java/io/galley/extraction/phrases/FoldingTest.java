package io.galley.extraction.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void foldsByThemselvesOnlyCharactersThatNeverCompose() {
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            if (Folding.of(c) != 0) {
                String text = String.valueOf(c);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as("U+%04X", (int) c)
                        .isTrue();
                assertThat(Character.getType(c))
                        .as("U+%04X", (int) c)
                        .isNotIn((int) Character.NON_SPACING_MARK, (int) Character.COMBINING_SPACING_MARK, (int)
                                Character.ENCLOSING_MARK);
                String lower = Folding.apostrophe(c) ? "'" : text.toLowerCase(Locale.ROOT);
                assertThat(String.valueOf(Folding.of(c))).as("U+%04X", (int) c).isEqualTo(lower);
            }
        }
    }

    @Test
    void leavesAsideWhatTakesMore() {
        assertThat(Folding.of("a\u0301")).isNull();
        assertThat(Folding.of("two  blanks")).isNull();
        assertThat(Folding.of("ΛΌΓΟΣ")).isNull();
        assertThat(Folding.of("L’ÉTÉ")).isEqualTo("l'été");
    }
}
