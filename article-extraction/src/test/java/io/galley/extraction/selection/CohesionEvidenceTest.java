package io.galley.extraction.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohesionEvidenceTest {
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
    void paragraphsOfOneTextComeBackToEachOther() {
        assertThat(of("cohesion", ARTICLE)).isGreaterThan(0.1f);
        assertThat(of("cohesion", TEASERS)).isZero();
    }

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

    /** Two texts that speak of one thing: in Korean with other particles, in Hindi with vowel signs, without spaces. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "방앗간은 이번 주에 문을 닫는다고 주인 김 씨가 말했다 아무도 놀라지 않았다." + "\n\n마을 사람들은 방앗간에서 사십 년 동안 쌀을 찧었고 이제는 다른 곳을 찾아야 한다.",
                "गाँव की पनचक्की इस हफ़्ते बंद हो रही है और मालिक ने यह बात सबको बता दी।"
                        + "\n\nचालीस साल से लोग इसी पनचक्की में अनाज पिसवाते थे और अब दूसरी जगह खोज रहे हैं।",
                "村の水車小屋が今週で営業を終えると主人が発表し、住民は驚かなかった。\n\n四十年にわたり住民は水車小屋で米をついてきたが、今は別の場所を探している。"
            })
    void anyScriptHasWords(String text) {
        assertThat(of("cohesion", text)).isGreaterThan(0);
    }

    @Test
    void oneParagraphTellsNothing() {
        assertThat(of("cohesion", ARTICLE.lines().findFirst().orElseThrow())).isNaN();
    }

    private static float of(String name, String text) {
        PageView page = PageView.of(Reader.text(text));
        BitSet kept = new BitSet();
        kept.set(0, page.size());
        List<String> names = CohesionEvidence.NAMES;
        float[] row = new float[names.size()];
        assertThat(CohesionEvidence.write(page, kept, "Miller without flour", row, 0))
                .isEqualTo(row.length);
        return row[names.indexOf(name)];
    }
}
