package io.galley.enrich;

import io.galley.extraction.Article;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a page has at the place of a value, where that tells a reader more than the value does. */
final class RawValues {
    /**
     * Longest raw value in an event, in characters. Titles with kicker and site name end below 250; what is longer is a
     * list, or a page that wants to fill our topics. The event's schema names it: raising it needs a new version.
     */
    static final int CHARACTERS_MAX = 300;

    private RawValues() {}

    /** By field, shortened. */
    static Map<String, String> of(Article article) {
        Map<String, String> raw = new TreeMap<>();
        article.report().raw().forEach((field, value) -> {
            if (!value.isBlank() && !says(article, field, value)) {
                raw.put(field, shortened(value));
            }
        });
        return raw;
    }

    /** Whether the value says all that the raw one does; a list does where that is one of its entries. */
    private static boolean says(Article a, String field, String raw) {
        return switch (field) {
            case "authors" ->
                a.authors().stream().anyMatch(author -> author.name().equals(raw));
            case "keywords" ->
                a.keywords().stream().anyMatch(keyword -> keyword.text().equals(raw));
            case "publishedAt" -> isSameTime(a.publishedAt(), raw);
            case "modifiedAt" -> isSameTime(a.modifiedAt(), raw);
            case "accessibleForFree" -> raw.equalsIgnoreCase(String.valueOf(a.accessibleForFree()));
            case "image" -> a.image() != null && raw.equals(a.image().url());
            default -> raw.equals(text(a, field));
        };
    }

    private static @Nullable String text(Article a, String field) {
        return switch (field) {
            case "title" -> a.title();
            case "description" -> a.description();
            case "type" -> a.type();
            case "agency" -> a.agency();
            case "section" -> a.section();
            case "siteName" -> a.siteName();
            case "canonicalUrl" -> a.canonicalUrl();
            default -> null;
        };
    }

    /** Events write UTC: a raw time with another zone, or one that is no ISO 8601, says more. */
    private static boolean isSameTime(@Nullable OffsetDateTime time, String raw) {
        try {
            OffsetDateTime read = OffsetDateTime.parse(raw);
            return time != null && read.getOffset().equals(ZoneOffset.UTC) && read.isEqual(time);
        } catch (DateTimeException notIso) {
            return false;
        }
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= CHARACTERS_MAX) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, CHARACTERS_MAX - 1)) + '…';
    }
}
