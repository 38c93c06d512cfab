package io.galley.standalone.explain;

import io.galley.extraction.Article;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of an article.
 *
 * @param place where it was read, {@code ""} where that is not told
 */
record Fact(String name, String value, String place) {

    /** All that is known of an article beside its body and keywords, in the order in which people ask. */
    static List<Fact> of(Article article) {
        Facts facts = new Facts(article.report().provenance());
        facts.add("title", "title", article.title());
        article.alternativeTitles().forEach(title -> facts.add("other title", "alternativeTitles", title));
        facts.add("authors", "authors", joined(article));
        facts.add("agency", "agency", article.agency());
        String precision = article.publishedPrecision() == null ? "" : " (to the " + article.publishedPrecision() + ")";
        String published = time(article.publishedAt());
        facts.add("published", "publishedAt", published == null ? null : published + precision);
        facts.add("modified", "modifiedAt", time(article.modifiedAt()));
        facts.add("language", "language", article.language());
        facts.add("type", "type", article.type());
        facts.add("section", "section", article.section());
        facts.add("description", "description", article.description());
        facts.add(
                "image",
                "image",
                article.image() == null ? null : article.image().url());
        facts.add(
                "caption",
                "image",
                article.image() == null ? null : article.image().caption());
        facts.add("free to read", "accessibleForFree", article.accessibleForFree());
        facts.add("site", "siteName", article.siteName());
        facts.add("domain", "siteDomain", article.siteDomain());
        facts.add("canonical", "canonicalUrl", article.canonicalUrl());
        return facts.all;
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static @Nullable String joined(Article article) {
        List<String> names =
                article.authors().stream().map(Article.Author::name).toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private record Facts(Map<String, String> provenance, List<Fact> all) {
        Facts(Map<String, String> provenance) {
            this(provenance, new ArrayList<>());
        }

        void add(String name, String field, @Nullable Object value) {
            if (value != null) {
                all.add(new Fact(name, value.toString(), provenance.getOrDefault(field, "")));
            }
        }
    }
}
