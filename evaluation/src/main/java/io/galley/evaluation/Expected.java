package io.galley.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is true of a page: one line of {@code truth.jsonl}. What the truth does not know is null or empty, and then
 * nothing is judged by it.
 *
 * @param pageType {@code article}, or what else the page is
 * @param language ISO 639-1; null where the truth only guessed it
 * @param published an ISO day or time
 * @param body null where unknown, empty where the page holds no article
 * @param with pieces of text that a body must hold
 * @param without pieces of text that it must not hold
 * @param line the whole line, to group pages by any field
 */
public record Expected(
        String id,
        @Nullable String url,
        @Nullable String pageType,
        @Nullable String language,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String body,
        List<String> with,
        List<String> without,
        List<String> keywords,
        JsonNode line) {

    public Expected {
        authors = List.copyOf(authors);
        with = List.copyOf(with);
        without = List.copyOf(without);
        keywords = List.copyOf(keywords);
    }

    /** Reads a line. */
    public static Expected of(String id, JsonNode line) {
        Fields fields = new Fields(line);
        JsonNode body = line.path("body");
        boolean guessed = "guessed".equals(fields.text("lang_source"));
        return new Expected(
                id,
                fields.text("url"),
                fields.text("page_type"),
                guessed ? null : fields.text("lang"),
                fields.text("title"),
                fields.texts("authors"),
                fields.text("published"),
                body.isString() ? body.asString() : null,
                fields.texts("with"),
                fields.texts("without"),
                fields.texts("keywords"),
                line);
    }

    /** Whether the page holds an article; a truth without types speaks of articles only. */
    public boolean isArticle() {
        return pageType == null || pageType.equals("article");
    }

    /** What a field says, {@code -} where it says nothing. */
    public String field(String name) {
        JsonNode value = line.path(name);
        return value.isMissingNode() || value.isNull() ? "-" : value.asString(value.toString());
    }
}
