package io.galley.extraction.metadata;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Author;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article, chosen and checked; the fields mean what they mean in {@link Article}.
 *
 * @param declaredTypes what the page says it is, in lower case: types of schema.org and of OpenGraph
 * @param declaredLanguages ISO 639 codes as the page declares them, best place first; claims, not the truth
 * @param publisherKeywords the publisher's own keywords, cleaned and without doubles
 * @param provenance the place of each value: field name of {@link Article} to place
 * @param raw the value that the page has at that place, before anything was cut off or read into it
 * @param warnings codes of what was doubtful
 */
public record Metadata(
        @Nullable String title,
        List<String> alternativeTitles,
        @Nullable String description,
        @Nullable String type,
        List<String> declaredTypes,
        List<Author> authors,
        @Nullable String agency,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedPrecision,
        @Nullable OffsetDateTime modifiedAt,
        List<String> declaredLanguages,
        @Nullable String section,
        List<String> publisherKeywords,
        Article.@Nullable Image image,
        @Nullable Boolean accessibleForFree,
        @Nullable String siteName,
        @Nullable String siteDomain,
        @Nullable String canonicalUrl,
        Map<String, String> provenance,
        Map<String, String> raw,
        List<String> warnings) {

    public Metadata {
        alternativeTitles = List.copyOf(alternativeTitles);
        declaredTypes = List.copyOf(declaredTypes);
        authors = List.copyOf(authors);
        declaredLanguages = List.copyOf(declaredLanguages);
        publisherKeywords = List.copyOf(publisherKeywords);
        provenance = Map.copyOf(provenance);
        raw = Map.copyOf(raw);
        warnings = List.copyOf(warnings);
    }
}
