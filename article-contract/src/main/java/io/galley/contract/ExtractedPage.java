package io.galley.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page with its article found: a value of {@code articles.extracted}, which only the publish service reads.
 *
 * @param id the article's id
 * @param pageId the received page's id
 * @param url the page's normalised URL
 * @param supplier who handed the page in
 * @param attributes what the supplier said of it, passed through
 * @param fetchedAt when the supplier fetched it
 * @param acceptedAt when it was appended to {@code pages.submitted}
 * @param content what was extracted; its fields stand beside the others in the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtractedPage(
        String id,
        String pageId,
        @Nullable String url,
        @Nullable String supplier,
        Map<String, String> attributes,
        @Nullable Instant fetchedAt,
        Instant acceptedAt,
        @JsonUnwrapped ArticleContent content)
        implements ReceivedPage {

    public ExtractedPage {
        Ids.requireId(id, "id");
        Ids.requireId(pageId, "pageId");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(content, "content");
        attributes = sorted(attributes);
    }

    /** Sorted, so that equal records give equal bytes; an attribute without a text says nothing and is left out. */
    static Map<String, String> sorted(@Nullable Map<String, String> map) {
        Map<String, String> sorted = new TreeMap<>(map == null ? Map.of() : map);
        sorted.values().removeIf(text -> text == null || text.isEmpty());
        return Collections.unmodifiableMap(sorted);
    }
}
