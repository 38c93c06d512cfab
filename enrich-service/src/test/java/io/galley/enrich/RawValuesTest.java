package io.galley.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Json;
import io.galley.extraction.Article;
import io.galley.extraction.Article.Author;
import io.galley.extraction.Article.Image;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Article.Report;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawValuesTest {

    @Test
    void whatTheValueSaysIsNotSaidAgain() {
        assertThat(raw("title", "Bridge reopens")).isEmpty();
        assertThat(raw("authors", "Bo Lund")).isEmpty();
        assertThat(raw("keywords", "bridge")).isEmpty();
        assertThat(raw("publishedAt", "2026-03-01T09:30:00Z")).isEmpty();
        assertThat(raw("publishedAt", "2026-03-01T09:30:00.000+00:00")).isEmpty();
        assertThat(raw("accessibleForFree", "True")).isEmpty();
        assertThat(raw("image", "https://example.com/bridge.jpg")).isEmpty();
        assertThat(raw("section", "Local")).isEmpty();
        assertThat(raw("title", " ")).isEmpty();
    }

    @Test
    void whatThePageHasBesideTheValueIsKept() {
        for (Map.Entry<String, String> more : Map.of(
                        "title", "Bridge reopens | Example Gazette",
                        "authors", "By Ada Reed and Bo Lund",
                        "keywords", "bridge, ferries",
                        "publishedAt", "2026-03-01T10:30:00+01:00",
                        "modifiedAt", "1 March 2026, 11:00",
                        "type", "reportagenewsarticle",
                        "accessibleForFree", "free",
                        "image", "/bridge.jpg",
                        "fieldOfALaterEngine", "x")
                .entrySet()) {
            assertThat(raw(more.getKey(), more.getValue())).containsExactly(more);
        }
    }

    @Test
    void longValuesAreShortenedBetweenCharacters() {
        String shortened = raw("title", "😀".repeat(2_000)).get("title");
        assertThat(shortened).isEqualTo("😀".repeat(RawValues.CHARACTERS_MAX - 1) + "…");
        assertThat(raw("title", "😀".repeat(RawValues.CHARACTERS_MAX)).get("title"))
                .hasSize(2 * RawValues.CHARACTERS_MAX);
    }

    @Test
    void eventWithoutRawValuesDoesNotNameThem() {
        assertThat(json(article(Map.of("title", "Bridge reopens")))).doesNotContain("\"raw\"");
        assertThat(json(article(Map.of("title", "BRIDGE REOPENS")))).contains("\"raw\":{\"title\":\"BRIDGE REOPENS\"}");
    }

    private static String json(Article article) {
        return new String(Json.encode(ContentMapping.content(article)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> raw(String field, String value) {
        return RawValues.of(article(Map.of(field, value)));
    }

    private static Article article(Map<String, String> raw) {
        return new Article(
                "Bridge reopens",
                List.of(),
                null,
                List.of(new Paragraph("paragraph", "The old bridge")),
                3,
                "news",
                List.of(new Author("Ada Reed", null), new Author("Bo Lund", null)),
                null,
                OffsetDateTime.parse("2026-03-01T10:30:00+01:00"),
                "minute",
                OffsetDateTime.parse("2026-03-01T11:00:00Z"),
                "en",
                "Local",
                List.of(new Keyword("bridge", "publisher", 1)),
                new Image("https://example.com/bridge.jpg", null),
                true,
                null,
                null,
                null,
                new Report(1, "html", "UTF-8", 0.9, List.of(), Map.of(), raw, List.of()));
    }
}
