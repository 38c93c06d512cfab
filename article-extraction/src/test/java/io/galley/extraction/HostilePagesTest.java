package io.galley.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.galley.extraction.Extraction.Reason;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.Page.Media;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that somebody built to break an extractor. */
class HostilePagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);

    @Test
    void refusesAnEmptyPage() {
        assertThat(reason("")).isEqualTo(Reason.EMPTY_PAGE);
        assertThat(reason(" \n\t\u00a0")).isEqualTo(Reason.EMPTY_PAGE);
    }

    @Test
    void refusesAPageOfOneByte() {
        assertThat(reason("a")).isEqualTo(Reason.BODY_TOO_SHORT);
    }

    @Test
    void refusesAPageOverTheLimitUnread() {
        Extraction extraction = extractor.extract(Page.of(new byte[ExtractionLimits.DEFAULT.pageBytesMax() + 1]));
        assertThat(extraction).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.PAGE_TOO_LARGE);
            assertThat(refused.measured()).isEqualTo(8_388_609);
            assertThat(refused.limit()).isEqualTo(8_388_608);
        });
    }

    @Test
    void readsTagsNestedAMillionDeep() {
        survives("<div>".repeat(1_000_000) + "text", Media.HTML);
    }

    @Test
    void readsMegabytesOfOneSentence() {
        survives("The same sentence again and again. ".repeat(60_000), Media.TEXT);
        survives("<p>The same sentence again and again.".repeat(15_000), Media.HTML);
    }

    @Test
    void readsMegabytesOfOneWord() {
        survives("a".repeat(8_000_000), Media.TEXT);
        survives("<p class='" + "b".repeat(4_000_000) + "'>" + "a".repeat(4_000_000), Media.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                "a line of verse,<br>",
                "<tr><td>a b<td>c d",
                "<table><tr><td>x<td>",
                "<pre>x",
                "<pre><div>{a}",
                "<template>x",
                "<noscript><p>text",
                "<div hidden><p>The council met again.",
                "<script>a={\"b\":[1,2]}</script>",
                "<script type=application/ld+json>{\"articleBody\":\"The council met again.\"}</script>",
                "a\u200b\u00ad",
                "< "
            })
    void readsMegabytesOfOnePiece(String piece) {
        survives("<html><body><table><tr><td>" + piece.repeat((2 << 20) / piece.length()), Media.HTML);
        survives("<html><body>" + piece.repeat((2 << 20) / piece.length()), Media.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"The council met again.\"],",
                "{\"title\":\"x\",\"url\":\"y\",\"body\":\"The council met again and again for ever.\"},",
                "[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]],",
                "\"<p>The council met again and again. < \","
            })
    void readsMegabytesOfScriptData(String piece) {
        String data = "[" + piece.repeat((2 << 20) / piece.length()) + "0]";
        survives("<html><body><script type=application/json>" + data + "</script>", Media.HTML);
    }

    @Test
    void readsMegabytesOfLinesThatAProgramFilled() {
        survives("the council met again and did not decide who pays for what it\n".repeat(30_000), Media.TEXT);
        survives("14:05\nThe council met again.\n".repeat(20_000), Media.TEXT);
    }

    @Test
    void readsMarkupThatHasNoTags() {
        survives("Just a line without any tag.", Media.HTML);
    }

    private void survives(String page, Media media) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        assertTimeout(PATIENCE, () -> extractor.extract(new Page(bytes, media, null, null, null)));
    }

    private Reason reason(String page) {
        Extraction extraction = extractor.extract(Page.of(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(extraction).isInstanceOf(Refused.class);
        return ((Refused) extraction).reason();
    }
}
