package io.galley.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of one article: the value of {@code articles.published} and {@code articles.latest}. The record's key is
 * {@link #id}. Make yourself idempotent by ({@link #id}, {@link #version}).
 *
 * @param id 32 lower-case hex digits
 * @param version 1 for the first, then strictly one more; never restarts
 * @param schemaVersion version of the JSON Schema that this event follows
 * @param status usable or withdrawn
 * @param previousContentHash {@code contentHash} of the last version before this one that had content; absent in
 *     version 1
 * @param contentHash SHA-256 over title, paragraphs, authors and publication time, 64 hex digits; absent on withdrawal
 * @param changed which of title, paragraphs, authors, publishedAt differ from that version, and {@code status} where it
 *     does
 * @param cause {@code page} where the page changed, {@code engine} where the same page was extracted by another engine
 * @param reason why the article was withdrawn: {@link #GONE}, {@link #MISSING} or another code of an open list
 * @param url the page's normalised URL; absent where the supplier gave none
 * @param supplier who handed the page in
 * @param attributes what the supplier said of it
 * @param fetchedAt when the supplier fetched it
 * @param acceptedAt when Galley accepted it
 * @param run the run of re-extraction that made the event, on topics beside the live ones; null on the live ones
 * @param content the article; its fields stand beside the others in the JSON; null when withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleEvent(
        String id,
        long version,
        int schemaVersion,
        Status status,
        @Nullable String previousContentHash,
        @Nullable String contentHash,
        List<String> changed,
        @Nullable Cause cause,
        @Nullable String reason,
        @Nullable String url,
        @Nullable String supplier,
        Map<String, String> attributes,
        @Nullable Instant fetchedAt,
        Instant acceptedAt,
        @Nullable String run,
        @JsonUnwrapped @Nullable ArticleContent content) {

    /** The schema version that this release writes. */
    public static final int SCHEMA_VERSION = 1;

    /** Stands in {@link #changed} where the article was withdrawn, or is published again. */
    public static final String CHANGED_STATUS = "status";
    /** Reason of a withdrawal: the page is gone, by its supplier's word or HTTP's status 410. */
    public static final String GONE = "gone";
    /** Reason of a withdrawal: two fetches, far enough apart, missed the page (HTTP's status 404). */
    public static final String MISSING = "missing";

    /** Reason of a withdrawal from one route: the article is published still, but does not belong there any more. */
    public static final String REROUTED = "rerouted";

    /** Whether the article may be used. */
    public enum Status {
        @JsonProperty("usable")
        USABLE,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** What made a further version. */
    public enum Cause {
        @JsonProperty("page")
        PAGE,
        @JsonProperty("engine")
        ENGINE
    }

    /** An event of the live topics, which no run of re-extraction made. */
    public ArticleEvent(
            String id,
            long version,
            int schemaVersion,
            Status status,
            @Nullable String previousContentHash,
            @Nullable String contentHash,
            List<String> changed,
            @Nullable Cause cause,
            @Nullable String reason,
            @Nullable String url,
            @Nullable String supplier,
            Map<String, String> attributes,
            @Nullable Instant fetchedAt,
            Instant acceptedAt,
            @Nullable ArticleContent content) {
        this(
                id,
                version,
                schemaVersion,
                status,
                previousContentHash,
                contentHash,
                changed,
                cause,
                reason,
                url,
                supplier,
                attributes,
                fetchedAt,
                acceptedAt,
                null,
                content);
    }

    public ArticleEvent {
        Ids.requireId(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        changed = changed == null ? List.of() : List.copyOf(changed);
        attributes = ExtractedPage.sorted(attributes);
        if (version < 1) {
            throw new IllegalArgumentException("version is " + version + ", must be at least 1");
        }
        if (status == Status.WITHDRAWN) {
            // The JSON of an event without content reads as content without anything in it.
            content = null;
        } else if (content == null || contentHash == null) {
            throw new IllegalArgumentException("a usable article has content and a contentHash");
        }
    }
}
