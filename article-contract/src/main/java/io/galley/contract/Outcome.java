package io.galley.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What became of one submitted page: the value of {@code pages.outcomes}. Each submitted page ends in exactly one
 * outcome or one dead letter. The record's key is the article id, or the origin as text where no page could be read.
 *
 * @param articleId null where no page could be read
 * @param pageId null where no page could be read
 * @param origin the submission
 * @param stage the service that decided: ingest, enrich or publish
 * @param outcome what was decided
 * @param reason why nothing was published: a code such as {@code BODY_TOO_SHORT}; always there on {@code rejected}
 * @param detail one sentence with the measured value and the limit; holds no text of the page
 * @param measured the measured value behind the reason, where it is about a number
 * @param limit what it was held against, in the same unit
 * @param version the article's version after this page, where there is one
 * @param engine the extraction engine's version, where the page got that far
 * @param run the run of re-extraction that this is about; null for the page's own outcome, of which there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        @Nullable String articleId,
        @Nullable String pageId,
        Origin origin,
        Stage stage,
        Kind outcome,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable Long measured,
        @Nullable Long limit,
        @Nullable Long version,
        @Nullable Integer engine,
        @Nullable String run) {

    /** A page's own outcome, in no run of re-extraction. */
    public Outcome(
            @Nullable String articleId,
            @Nullable String pageId,
            Origin origin,
            Stage stage,
            Kind outcome,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Long measured,
            @Nullable Long limit,
            @Nullable Long version,
            @Nullable Integer engine) {
        this(articleId, pageId, origin, stage, outcome, reason, detail, measured, limit, version, engine, null);
    }

    public Outcome {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(outcome, "outcome");
        if (outcome == Kind.REJECTED && reason == null) {
            throw new IllegalArgumentException("a rejection has a reason");
        }
    }

    /** Reads a value of {@code pages.outcomes}; empty for a foreign record, which anybody may have written there. */
    public static Optional<Outcome> read(byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(Json.decode(value, Outcome.class));
        } catch (JacksonException foreign) {
            return Optional.empty();
        }
    }

    /** The service that decided. */
    public enum Stage {
        @JsonProperty("ingest")
        INGEST,
        @JsonProperty("enrich")
        ENRICH,
        @JsonProperty("publish")
        PUBLISH
    }

    /** What was decided. */
    public enum Kind {
        /** A first version was published. */
        @JsonProperty("published")
        PUBLISHED,
        /** A further version was published. */
        @JsonProperty("updated")
        UPDATED,
        /** The article was withdrawn. */
        @JsonProperty("withdrawn")
        WITHDRAWN,
        /** Nothing differs from the newest version, or nothing that is published: the reason then says what. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** Fetched before the newest known page: nothing was published. */
        @JsonProperty("superseded")
        SUPERSEDED,
        /** Refused, with a reason. */
        @JsonProperty("rejected")
        REJECTED
    }

    /** A refusal. */
    public static Outcome rejected(
            @Nullable String articleId,
            @Nullable String pageId,
            Origin origin,
            Stage stage,
            String reason,
            String detail,
            long measured,
            long limit,
            @Nullable Integer engine) {
        return new Outcome(
                articleId, pageId, origin, stage, Kind.REJECTED, reason, detail, measured, limit, null, engine);
    }

    /** The same, in a run of re-extraction. */
    public Outcome inRun(@Nullable String name) {
        return new Outcome(
                articleId, pageId, origin, stage, outcome, reason, detail, measured, limit, version, engine, name);
    }

    /** The key of the record: the article, or the submission where no page could be read. */
    public String key() {
        return articleId == null ? origin.toString() : articleId;
    }
}
