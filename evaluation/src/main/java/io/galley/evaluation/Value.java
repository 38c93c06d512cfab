package io.galley.evaluation;

import io.galley.extraction.Article;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value of an article beside its body that a truth, a prediction or both may have. */
public enum Value {
    TITLE("title", "title"),
    AUTHORS("authors", "authors"),
    AGENCY("agency", "agency"),
    PUBLISHED("publishedAt", "published"),
    MODIFIED("modifiedAt", "modified"),
    LANGUAGE("language", "lang"),
    TYPE("type", "type"),
    SECTION("section", "section"),
    DESCRIPTION("description", "description"),
    IMAGE("image", "image"),
    SITE_NAME("siteName", "site_name"),
    CANONICAL_URL("canonicalUrl", "canonical_url"),
    ACCESSIBLE_FOR_FREE("accessibleForFree", "accessible_for_free"),
    /** The publisher's own; a truth that does not part them from others has them as its keywords. */
    PUBLISHER_KEYWORDS("keywords", "publisher_keywords");

    private static final String PUBLISHER = "publisher";

    private final String field;
    private final String key;

    Value(String field, String key) {
        this.field = field;
        this.key = key;
    }

    /** Its name in provenance. */
    public String field() {
        return field;
    }

    /** Its name in predictions and reports; a truth may have it by further names. */
    public String key() {
        return key;
    }

    /** What a line of a truth says; empty where it says nothing. */
    public List<String> inTruth(JsonNode line) {
        return names().stream()
                .map(name -> texts(line.path(name)))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> names() {
        return switch (this) {
            case DESCRIPTION -> List.of(key, "excerpt", "summary");
            case PUBLISHER_KEYWORDS -> List.of(key, "keywords");
            default -> List.of(key);
        };
    }

    /** What a line of predictions says. */
    List<String> inPrediction(JsonNode line) {
        return texts(line.path(key));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> texts.addAll(texts(each)));
        } else if (node.isBoolean() || (node.isString() && !node.asString().isBlank())) {
            texts.add(node.asString());
        }
        return texts;
    }

    /** What this engine says, as predictions write it. */
    List<String> in(Article article) {
        Article.Image image = article.image();
        return switch (this) {
            case TITLE -> list(article.title());
            case AUTHORS -> article.authors().stream().map(Article.Author::name).toList();
            case AGENCY -> list(article.agency());
            case PUBLISHED -> list(time(article.publishedAt()));
            case MODIFIED -> list(time(article.modifiedAt()));
            case LANGUAGE -> list(article.language());
            case TYPE -> list(article.type());
            case SECTION -> list(article.section());
            case DESCRIPTION -> list(article.description());
            case IMAGE -> list(image == null ? null : image.url());
            case SITE_NAME -> list(article.siteName());
            case CANONICAL_URL -> list(article.canonicalUrl());
            case ACCESSIBLE_FOR_FREE ->
                list(
                        article.accessibleForFree() == null
                                ? null
                                : article.accessibleForFree().toString());
            case PUBLISHER_KEYWORDS ->
                article.keywords().stream()
                        .filter(keyword -> PUBLISHER.equals(keyword.source()))
                        .map(Article.Keyword::text)
                        .toList();
        };
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toString();
    }

    private static List<String> list(@Nullable String text) {
        return Stream.ofNullable(text).toList();
    }

    /** The value that a warning is about, by the word that its code begins with; null where it is about none. */
    public static @Nullable Value warned(String code) {
        return switch (code.substring(0, Math.max(0, code.indexOf('-')))) {
            case "title" -> TITLE;
            case "author", "authors" -> AUTHORS;
            case "published" -> PUBLISHED;
            case "modified" -> MODIFIED;
            default -> null;
        };
    }
}
