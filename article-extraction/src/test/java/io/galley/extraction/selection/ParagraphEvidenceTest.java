package io.galley.extraction.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphEvidenceTest {
    private static final String ARTICLE = """
            The miller of Aldbrook sells his last bag of flour this week, after forty years at the wheel.

            A miller needs water, he says, and the brook has given too little of it for three summers in a row.

            The flour went to bakers of the valley, who now ask where they shall find flour of that sort.
            """;

    private static final String TEASERS = """
            The miller of Aldbrook sells his last bag of flour this week, after forty years at the…

            Swimmers crossed the northern channel on Saturday in spite of cold and heavy swell, which…

            Parliament discusses pensions for musicians again, though nobody expects a vote before…
            """;

    @Test
    void aTitleSpeaksOfItsOwnTextOnly() {
        assertThat(of("titleSpread", ARTICLE)).isEqualTo(1);
        assertThat(of("titleSpread", TEASERS)).isEqualTo(1 / 3f);
    }

    @Test
    void teasersAreCutShort() {
        assertThat(of("cutShort", ARTICLE)).isZero();
        assertThat(of("cutShort", TEASERS)).isEqualTo(1);
    }

    @Test
    void paragraphsOfOneTextFollowEachOther() {
        assertThat(of("proseRun", ARTICLE)).isEqualTo(3);
        assertThat(of("proseRun", ARTICLE.replace("\n\n", "\n\nMore of it\n\n")))
                .isEqualTo(1);
    }

    /** A title and a paragraph: in Korean with other particles, in Hindi with vowel signs, without spaces. */
    @ParameterizedTest
    @CsvSource({
        "방앗간의 마지막 주, 마을 사람들은 방앗간에서 사십 년 동안 쌀을 찧었고 이제는 다른 곳을 찾아야 한다.",
        "पनचक्की बंद, चालीस साल से लोग इसी पनचक्की में अनाज पिसवाते थे और अब दूसरी जगह खोज रहे हैं।",
        "水車小屋が営業終了, 四十年にわたり住民は水車小屋で米をついてきた。今は別の場所を探している。"
    })
    void anyScriptHasWords(String title, String paragraph) {
        assertThat(of("titleSpread", title, paragraph)).isEqualTo(1);
        assertThat(of("titleSpread", "Слово", paragraph)).isZero();
    }

    @Test
    void aPageWithoutTitleHasNoSpread() {
        assertThat(of("titleSpread", null, ARTICLE)).isNaN();
    }

    private static float of(String name, String text) {
        return of(name, "Miller without flour", text);
    }

    private static float of(String name, @Nullable String title, String text) {
        PageView page = PageView.of(Reader.text(text));
        BitSet kept = new BitSet();
        kept.set(0, page.size());
        List<String> names = ParagraphEvidence.NAMES;
        float[] row = new float[names.size()];
        assertThat(ParagraphEvidence.write(page, kept, title, row, 0)).isEqualTo(row.length);
        return row[names.indexOf(name)];
    }
}
