package io.galley.enrich;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Author;
import io.galley.extraction.Article.Image;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Article.Removed;
import io.galley.extraction.Article.Report;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Articles such as an extraction may find. */
final class Articles {
    private Articles() {}

    /** Every field has a value. */
    static Article full() {
        return new Article(
                "Bridge reopens after two years",
                List.of("Bridge open again"),
                "The old bridge carries traffic again.",
                List.of(
                        new Paragraph("paragraph", "The old bridge carries traffic again."),
                        new Paragraph("quote", "At last.")),
                8,
                "news",
                List.of(new Author("Ada Reed", "https://example.com/authors/ada-reed")),
                "AFP",
                OffsetDateTime.parse("2026-03-01T10:30:00+01:00"),
                "minute",
                OffsetDateTime.parse("2026-03-01T10:00:00Z"),
                "en",
                "Local",
                List.of(new Keyword("bridge", "publisher", 1)),
                new Image("https://example.com/bridge.jpg", "The bridge on Sunday"),
                true,
                "Example Gazette",
                "example.com",
                "https://www.example.com/news/bridge",
                new Report(
                        1,
                        "html",
                        "UTF-8",
                        0.94,
                        List.of(new Removed("advert", 12, 480)),
                        Map.of("title", "json-ld"),
                        Map.of("title", "Bridge reopens after two years | Example Gazette"),
                        List.of("DATE_IN_FUTURE")));
    }

    /** Every text that may be blank is, and every time lies outside what RFC 3339 can write. */
    static Article blank() {
        return new Article(
                " ",
                List.of("", "Bridge \uD83D"),
                "",
                List.of(new Paragraph("paragraph", "The old bridge"), new Paragraph("paragraph", "  ")),
                3,
                "",
                List.of(new Author(" ", null), new Author("Ada Reed", "")),
                "",
                OffsetDateTime.MAX,
                "day",
                OffsetDateTime.MIN,
                "und",
                "",
                List.of(new Keyword("", "extracted", 0.5)),
                new Image("", ""),
                null,
                "",
                "",
                "",
                new Report(1, "text", "UTF-8", 0, List.of(), Map.of(), Map.of(), List.of()));
    }

    /** A body of so many bytes. */
    static Article ofBody(int bytes) {
        return new Article(
                null,
                List.of(),
                null,
                List.of(new Paragraph("paragraph", "x".repeat(bytes))),
                1,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "und",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                new Report(1, "text", "UTF-8", 0.5, List.of(), Map.of(), Map.of(), List.of()));
    }
}
