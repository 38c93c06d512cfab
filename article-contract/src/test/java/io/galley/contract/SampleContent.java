package io.galley.contract;

import java.util.HashMap;
import java.util.Map;

/** Content of articles for tests, which name what they are about and nothing else. */
public final class SampleContent {
    private static final Map<String, Object> EMPTY =
            Map.of("extraction", Map.of("engine", 1, "input", "html", "confidence", 0.9));

    private SampleContent() {}

    /** Content with these fields, by the names that they have in events. */
    public static ArticleContent of(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(EMPTY);
        all.putAll(fields);
        return Json.decode(Json.encode(all), ArticleContent.class);
    }

    /** The same content but for these fields; null takes one away. */
    @SuppressWarnings("unchecked")
    public static ArticleContent with(ArticleContent content, Map<String, ?> fields) {
        Map<String, Object> all = Json.decode(Json.encode(content), HashMap.class);
        all.putAll(fields);
        return of(all);
    }
}
