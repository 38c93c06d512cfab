package io.galley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected ids were computed with {@code sha256sum}: they must never change, or every article would start again. */
class IdsTest {
    private static final byte[] PAGE = "<p>Größe</p>".getBytes(StandardCharsets.UTF_8);

    @Test
    void articleWithUrlIsNamedByIt() {
        // printf 'url:https://example.com/news/bridge' | sha256sum
        assertThat(Ids.articleAt("https://example.com/news/bridge")).isEqualTo("e0d5881a79be5bd90e95d5e7cf491b77");
    }

    @Test
    void articleWithoutUrlIsNamedByItsBytes() {
        // printf 'bytes:<p>Größe</p>' | sha256sum
        assertThat(Ids.articleOf(PAGE)).isEqualTo("eae742597b374369bb99bb317082bfae");
    }

    @Test
    void pageIsNamedByArticleAndBytes() {
        // printf 'e0d5881a79be5bd90e95d5e7cf491b77:<p>Größe</p>' | sha256sum
        String article = Ids.articleAt("https://example.com/news/bridge");
        assertThat(Ids.page(article, PAGE)).isEqualTo("6af877a36d3941952807cc79de1fb901");
        assertThat(Ids.page(Ids.articleOf(PAGE), PAGE)).isNotEqualTo(Ids.page(article, PAGE));
    }

    @Test
    void urlAndBytesOfOneSpellingAreTwoArticles() {
        String text = "https://example.com/";
        assertThat(Ids.articleOf(text.getBytes(StandardCharsets.UTF_8))).isNotEqualTo(Ids.articleAt(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e0d5881a79be5bd90e95d5e7cf491b7",
                "E0D5881A79BE5BD90E95D5E7CF491B77",
                "e0d5881a79be5bd90e95d5e7cf491b77\n",
                "g0d5881a79be5bd90e95d5e7cf491b77"
            })
    void otherTextsAreNoIds(String text) {
        assertThat(Ids.isId(text)).isFalse();
    }

    @Test
    void idsAreIds() {
        assertThat(Ids.isId(Ids.articleOf(new byte[0]))).isTrue();
    }
}
