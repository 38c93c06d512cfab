package io.galley.extraction;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page. What the page does not say is null or an empty list, never an empty string.
 *
 * @param title the headline in the page's own case, without the site's name
 * @param alternativeTitles other titles that the page claims, best first
 * @param description standfirst or summary as the page's metadata give it
 * @param paragraphs the body in reading order, at least one
 * @param wordCount words of the body; in scripts without spaces, two characters count as one
 * @param type what the page says it is: news, opinion, live, interview, review, press-release
 * @param authors people, not agencies; where no person is named, the newsroom or organisation that signs
 * @param agency the news agency, where one is named
 * @param publishedAt on the page's own clock where it tells its zone, else in UTC
 * @param publishedPrecision how exact {@code publishedAt} is: day, minute, second
 * @param language ISO 639-1, or {@code und} where the text is too short to tell
 * @param keywords best first, the publisher's own before extracted ones
 * @param accessibleForFree false where the page says that the text sits behind a paywall
 * @param siteName the site's name as it prints it
 * @param siteDomain the registrable domain of the page's address
 * @param canonicalUrl the page's {@code rel=canonical}: a claim
 * @param report how the extraction went
 */
public record Article(
        @Nullable String title,
        List<String> alternativeTitles,
        @Nullable String description,
        List<Paragraph> paragraphs,
        int wordCount,
        @Nullable String type,
        List<Author> authors,
        @Nullable String agency,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedPrecision,
        @Nullable OffsetDateTime modifiedAt,
        String language,
        @Nullable String section,
        List<Keyword> keywords,
        @Nullable Image image,
        @Nullable Boolean accessibleForFree,
        @Nullable String siteName,
        @Nullable String siteDomain,
        @Nullable String canonicalUrl,
        Report report) {

    public Article {
        alternativeTitles = List.copyOf(alternativeTitles);
        paragraphs = List.copyOf(paragraphs);
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("an article has at least one paragraph");
        }
    }

    /** The paragraphs' texts, joined by a blank line. */
    public String body() {
        return String.join("\n\n", paragraphs.stream().map(Paragraph::text).toList());
    }

    /**
     * One piece of the body.
     *
     * @param kind paragraph, heading, list-item, quote, table-row, live-entry, verse or code; an open list
     * @param text as in the page, white space folded; verse and code keep their line ends, the cells of a table row are
     *     parted by bars
     */
    public record Paragraph(String kind, String text) {}

    /** A person who wrote the article. */
    public record Author(String name, @Nullable String url) {}

    /**
     * What the article is about.
     *
     * @param source {@code publisher} where the page itself names it, else {@code extracted}
     * @param score 0–1, comparable within one article only
     */
    public record Keyword(String text, String source, double score) {}

    /** The lead image. */
    public record Image(String url, @Nullable String caption) {}

    /**
     * How the extraction went.
     *
     * @param engine the engine's version, a number that orders
     * @param input {@code html} or {@code text}
     * @param charset the charset that the bytes were decoded with
     * @param confidence 0–1: the F1 that the engine expects of its cut
     * @param removed what was cut from around and inside the body, by kind
     * @param provenance where each value was read: field name to place, for example {@code title: json-ld}
     * @param raw what the page has at that place, before anything was cut off or read into it
     * @param warnings what a reader should doubt; codes, no text of the page
     */
    public record Report(
            int engine,
            String input,
            String charset,
            double confidence,
            List<Removed> removed,
            Map<String, String> provenance,
            Map<String, String> raw,
            List<String> warnings) {
        public Report {
            removed = List.copyOf(removed);
            provenance =
                    Collections.unmodifiableSortedMap(new TreeMap<>(provenance)); // sorted: the same bytes each time
            raw = Collections.unmodifiableSortedMap(new TreeMap<>(raw));
            warnings = List.copyOf(warnings);
        }
    }

    /** What was cut, by kind: {@code advert}, {@code read-also}, {@code outside} and so on. */
    public record Removed(String kind, int blocks, int chars) {}
}
