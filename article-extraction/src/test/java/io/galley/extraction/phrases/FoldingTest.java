package io.galley.extraction.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final long SEED = 11;

    @Test
    void foldsAsTheNormaliserDoes() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            String text = text(random);
            assertThat(PhraseList.normalise(text))
                    .as("case %d of seed %d", i, SEED)
                    .isEqualTo(folded(text));
        }
    }

    @Test
    void foldsEachCharacterAsTheNormaliserDoes() {
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            assertThat(PhraseList.normalise("a" + c + "b"))
                    .as("U+%04X", (int) c)
                    .isEqualTo(folded("a" + c + "b"));
        }
    }

    @Test
    void leavesAsideWhatTakesMore() {
        assertThat(Folding.of("a\u0301")).isNull();
        assertThat(Folding.of("two  blanks")).isNull();
        assertThat(Folding.of("ΛΌΓΟΣ")).isNull();
        assertThat(Folding.of("L’ÉTÉ")).isEqualTo("l'été");
        assertThat(Folding.of("5\u00a0€ →")).isEqualTo("5 € →");
    }

    /** Characters that compose, that have several lower cases, blanks of all sorts, and any other. */
    private static String text(Random random) {
        String odd =
                "aA\u00c9e\u0301\u0130I\u0307\u03a3\u1100\u1161\u11a8\uac00\u212a\u2126\u00a0\u3000\u2019`\u0327\u0915\u093c";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            boolean any = random.nextInt(4) == 0;
            text.append(any ? (char) random.nextInt(0xfffe) : odd.charAt(random.nextInt(odd.length())));
        }
        return text.toString();
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                folded.append("\u2019\u02bc`".indexOf(c) >= 0 ? '\'' : c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().stripTrailing().toLowerCase(Locale.ROOT);
    }
}
