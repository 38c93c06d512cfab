package io.galley.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's word that there is no page any more where one was: a value of {@code articles.extracted}, which only the
 * publish service reads.
 *
 * @param id the article's id
 * @param pageId the received page's id
 * @param url the page's normalised URL
 * @param supplier who gave notice
 * @param attributes what the supplier said, passed through
 * @param fetchedAt when the supplier looked for the page
 * @param acceptedAt when the notice was appended to {@code pages.submitted}
 * @param notice how sure it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageNotice(
        String id,
        String pageId,
        @Nullable String url,
        @Nullable String supplier,
        Map<String, String> attributes,
        @Nullable Instant fetchedAt,
        Instant acceptedAt,
        Kind notice)
        implements ReceivedPage {

    /** The {@code ce_type} of a submission which says that its page is gone. */
    public static final String GONE_TYPE = "page.gone";
    /** The attribute that holds the HTTP status of the fetch: 410 says gone, 404 missing. */
    public static final String STATUS_ATTRIBUTE = "status";

    /** How sure it is that the page is no more. */
    public enum Kind {
        /** The supplier, or HTTP's status 410, says that it is gone for good. */
        @JsonProperty("gone")
        GONE,
        /** HTTP's status 404: gone, or hidden from one scraper. */
        @JsonProperty("missing")
        MISSING
    }

    public PageNotice {
        Ids.requireId(id, "id");
        Ids.requireId(pageId, "pageId");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(notice, "notice");
        attributes = ExtractedPage.sorted(attributes);
    }
}
