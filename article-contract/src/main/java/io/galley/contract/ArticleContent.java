package io.galley.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the extraction read from a page. {@link #paragraphs} is the truth, {@link #body} their texts joined by a blank
 * line. What the page does not say is absent or null, never an empty text. The JSON Schema {@code article-1.json} gives
 * each field's meaning and its counterpart in schema.org's NewsArticle.
 *
 * @param canonicalUrl the page's own {@code rel=canonical}: a claim, never the key
 * @param paragraphs in reading order; treat an unknown kind as a paragraph
 * @param wordCount words of the body
 * @param publishedPrecision how exact {@code publishedAt} is: day, minute, second
 * @param language ISO 639-1, or {@code und}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleContent(
        @Nullable String canonicalUrl,
        @Nullable Site site,
        @Nullable String title,
        List<String> alternativeTitles,
        @Nullable String description,
        @Nullable String body,
        List<Paragraph> paragraphs,
        int wordCount,
        @Nullable String type,
        List<Author> authors,
        @Nullable String agency,
        @Nullable Instant publishedAt,
        @Nullable String publishedPrecision,
        @Nullable Instant modifiedAt,
        @Nullable String language,
        @Nullable String section,
        List<Keyword> keywords,
        @Nullable Image image,
        @Nullable Boolean accessibleForFree,
        @Nullable ExtractionReport extraction) {

    public ArticleContent {
        alternativeTitles = copy(alternativeTitles);
        paragraphs = copy(paragraphs);
        authors = copy(authors);
        keywords = copy(keywords);
    }

    /** One piece of the body. */
    public record Paragraph(String kind, String text) {}

    /** The site that printed the article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Site(@Nullable String name, @Nullable String domain) {}

    /** A person who wrote the article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Author(String name, @Nullable String url) {}

    /** What the article is about; {@code source} is {@code publisher} or {@code extracted}, {@code score} 0–1. */
    public record Keyword(String text, String source, double score) {
        public Keyword {
            requireShare("score", score);
        }
    }

    /** The lead image. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Image(String url, @Nullable String caption) {}

    /** What was cut, by kind: how many blocks, how many characters. */
    public record Removed(String kind, int blocks, int chars) {}

    /**
     * How the extraction went.
     *
     * @param engine the engine's version, a number that orders
     * @param input {@code html} or {@code text}
     * @param charset what the page was decoded with
     * @param confidence 0–1, the F1 that the engine expects of its cut
     * @param removed what was cut
     * @param provenance field name to the place that it was read from
     * @param raw field name to what the page has at that place, where it says more than the value; shortened
     * @param warnings codes of what a reader should doubt
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExtractionReport(
            int engine,
            String input,
            @Nullable String charset,
            double confidence,
            List<Removed> removed,
            Map<String, String> provenance,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> raw,
            List<String> warnings) {
        public ExtractionReport {
            requireShare("confidence", confidence);
            removed = copy(removed);
            provenance = sorted(provenance);
            raw = sorted(raw);
            warnings = copy(warnings);
        }
    }

    /** JSON has no NaN, and a share outside 0–1 is a mistake of ours. */
    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is " + share + ", must be 0 to 1");
        }
    }

    /** Sorted, so that equal reports give equal bytes. JSON may leave it out. */
    private static Map<String, String> sorted(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** JSON may leave a list out: that reads as an empty one. */
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
