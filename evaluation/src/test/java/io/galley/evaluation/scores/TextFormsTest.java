package io.galley.evaluation.scores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFormsTest {
    @Test
    void combiningMarksPartWordsAndNumbersOfAllKindsAreWords() {
        assertThat(TextForms.words("नमस्ते a_b² Ⅷ, e\u0301t")).containsExactly("नमस", "त", "a_b²", "Ⅷ", "e", "t");
        assertThat(TextForms.words("")).isEmpty();
    }

    @Test
    void caseWidthAndPunctuationDoNotPartTitles() {
        assertThat(TextForms.normalised("„Straße“ – ＡＢＣ_x  ΟΔΟΣ"))
                .isEqualTo(TextForms.normalised("STRASSE: abc x οδος"))
                .isEqualTo("strasse abc x οδοσ");
        assertThat(TextForms.normalised("ırmak")).isNotEqualTo(TextForms.normalised("irmak"));
    }

    @Test
    void spacesOfAnyKindAreOne() {
        assertThat(TextForms.squashed(" a\u00a0\u2009b\n\tc\u0085")).isEqualTo("a b c");
    }

    @Test
    void emptyLinesPartParagraphsWhateverSpacesTheyHold() {
        assertThat(TextForms.paragraphs("a\nb\n\u00a0\n c\n\n\nd")).containsExactly("a\nb", "c", "d");
    }
}
