package io.galley.extraction.scripts;

import io.galley.extraction.reading.LinkedData;
import io.galley.extraction.reading.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page's schema.org data say about its article. Sorts of articles are looked for as words in the data, whatever
 * their place: a page that speaks of news articles anywhere is a news site's.
 *
 * @param news whether they speak of a {@code NewsArticle}
 * @param article whether they speak of an {@code Article}, a {@code Report} or a {@code TechArticle}
 * @param posting whether they speak of a {@code BlogPosting}
 * @param body the longest {@code articleBody} as text, null where there is none
 */
public record DeclaredArticle(
        boolean news,
        boolean article,
        boolean posting,
        @Nullable String body) {

    /** Shorter bodies are descriptions, in characters. */
    private static final int BODY_CHARACTERS_MIN = 300;

    private static final String BODY_NAME = "articleBody";

    /** Looks through a page's data. */
    public static DeclaredArticle of(LinkedData page) {
        boolean news = false;
        boolean article = false;
        boolean posting = false;
        String body = null;
        List<String> scripts = page.scripts();
        for (int i = 0; i < scripts.size(); i++) {
            String data = scripts.get(i);
            news |= data.contains("\"NewsArticle\"");
            article |= data.contains("\"Article\"") || data.contains("\"Report\"") || data.contains("\"TechArticle\"");
            posting |= data.contains("\"BlogPosting\"");
            body = longer(body, data.contains(BODY_NAME) ? body(page.values().get(i)) : null);
        }
        return new DeclaredArticle(news, article, posting, body == null ? null : plain(body));
    }

    private static @Nullable String body(List<JsonNode> values) {
        String longest = null;
        Deque<JsonNode> open = new ArrayDeque<>(values);
        while (!open.isEmpty()) {
            JsonNode value = open.poll();
            JsonNode body = value.get(BODY_NAME);
            longest = longer(longest, body != null && body.isString() ? body.asString() : null);
            value.forEach(child -> {
                if (child.isContainer()) {
                    open.add(child);
                }
            });
        }
        return longest;
    }

    private static @Nullable String longer(@Nullable String one, @Nullable String other) {
        if (other == null || other.length() < BODY_CHARACTERS_MIN) {
            return one;
        }
        return one == null || other.length() > one.length() ? other : one;
    }

    private static String plain(String body) {
        return body.indexOf('<') < 0 && body.indexOf('&') < 0
                ? body
                : Reader.part(body).text();
    }
}
