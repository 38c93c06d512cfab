package io.galley.publish;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ExtractedPage;
import io.galley.contract.PageNotice;
import io.galley.contract.SampleContent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Extracted pages such as enrich writes. */
final class Samples {
    static final String ARTICLE_ID = "9f86d081884c7d659a2feaa0c55ad015";
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    /** An id of a page, 32 hex digits that end with the number. */
    static String pageId(int number) {
        return "%032x".formatted(number);
    }

    /** The article with a title and one paragraph, by engine 1. */
    static ArticleContent content(String title, String text) {
        return content(
                title, List.of(new Paragraph("paragraph", text)), List.of(new Author("Ada Reed", null)), null, 1);
    }

    static ArticleContent content(
            String title, List<Paragraph> paragraphs, List<Author> authors, Instant publishedAt, int engine) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", title);
        fields.put(
                "body",
                String.join("\n\n", paragraphs.stream().map(Paragraph::text).toList()));
        fields.put("paragraphs", paragraphs);
        fields.put("wordCount", 7);
        fields.put("authors", authors);
        fields.put("publishedAt", publishedAt);
        fields.put("language", "en");
        fields.put("extraction", Map.of("engine", engine, "input", "html", "charset", "UTF-8", "confidence", 0.9));
        return SampleContent.of(fields);
    }

    /** A page fetched a minute after the one with the number before it, and accepted a minute later. */
    static ExtractedPage page(int number, ArticleContent content) {
        return page(number, NOON.plusSeconds(60L * number), NOON.plusSeconds(60L * number + 60), content);
    }

    /** A notice about the page of {@link #page(int, ArticleContent)}, given a minute after it was fetched. */
    static PageNotice notice(PageNotice.Kind kind, int number) {
        return notice(kind, NOON.plusSeconds(60L * number), NOON.plusSeconds(60L * number + 60));
    }

    static PageNotice notice(PageNotice.Kind kind, Instant fetchedAt, Instant acceptedAt) {
        return new PageNotice(
                ARTICLE_ID,
                pageId(900),
                "https://example.com/news/bridge",
                "crawler-7",
                Map.of("status", kind == PageNotice.Kind.GONE ? "410" : "404"),
                fetchedAt,
                acceptedAt,
                kind);
    }

    static ExtractedPage page(int number, Instant fetchedAt, Instant acceptedAt, ArticleContent content) {
        return new ExtractedPage(
                ARTICLE_ID,
                pageId(number),
                "https://example.com/news/bridge",
                "crawler-7",
                Map.of("crawl", "2026-03"),
                fetchedAt,
                acceptedAt,
                content);
    }
}
