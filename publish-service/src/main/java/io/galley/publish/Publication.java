package io.galley.publish;

import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.ExtractedPage;
import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Json;
import io.galley.contract.Limits;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.Outcome.Stage;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.RecordSize;
import io.galley.contract.Topics;
import io.galley.publish.Decision.NewVersion;
import io.galley.publish.Decision.Superseded;
import io.galley.publish.Decision.Unchanged;
import io.galley.runtime.Routed;
import io.galley.runtime.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The service's step: what to write for one extracted page, and what to remember. Pure; the caller holds the store. */
final class Publication {
    private static final String EVENT_TOO_LARGE = "EVENT_TOO_LARGE";

    private final String source;
    private final Versioning versioning;
    private final Limits limits;

    /** {@code pipeline} names this pipeline in {@code ce_source}. */
    Publication(String pipeline, Versioning versioning, Limits limits) {
        this.source = "urn:galley:" + pipeline;
        this.versioning = versioning;
        this.limits = limits;
    }

    /**
     * What one record leads to.
     *
     * @param after what to remember; null where what is known stays as it is
     */
    record Result(@Nullable ArticleState after, List<Routed> records) {}

    /** The id of the article that a record is about, which is the key of the store. */
    static String articleId(SourceRecord record) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (!Ids.isId(id)) {
            throw new IllegalArgumentException("the record's key is no article id");
        }
        return id;
    }

    /**
     * Decides.
     *
     * @throws RuntimeException when enrich did not write the record: a foreign record, which becomes a dead letter
     */
    Result apply(@Nullable ArticleState known, SourceRecord record) {
        byte[] value = record.value();
        Origin origin = RecordHeadersReader.origin(record.headers())
                .orElseThrow(() -> new IllegalArgumentException("the record has no origin"));
        if (value == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        ExtractedPage page = Json.decode(value, ExtractedPage.class);
        if (!articleId(record).equals(page.id()) || page.content().extraction() == null) {
            throw new IllegalArgumentException("the record's value is no extracted page of its key");
        }
        int engine = page.content().extraction().engine();
        ContentHash hash = ContentHash.of(page.content());
        return switch (versioning.decide(known, page, hash, engine)) {
            case NewVersion version -> publish(page, origin, version, hash, record.headers());
            case Unchanged(ArticleState after) ->
                new Result(after, List.of(outcome(page, origin, Kind.UNCHANGED, after.version(), engine)));
            case Superseded(long version) ->
                new Result(null, List.of(outcome(page, origin, Kind.SUPERSEDED, version, engine)));
        };
    }

    private Result publish(ExtractedPage page, Origin origin, NewVersion version, ContentHash hash, Headers incoming) {
        ArticleState after = version.after();
        ArticleEvent event = new ArticleEvent(
                page.id(),
                after.version(),
                ArticleEvent.SCHEMA_VERSION,
                Status.USABLE,
                version.previous(),
                hash.whole(),
                version.changed(),
                version.cause(),
                null,
                page.url(),
                page.supplier(),
                page.attributes(),
                page.fetchedAt(),
                page.acceptedAt(),
                page.content());
        byte[] key = bytes(page.id());
        byte[] value = Json.encode(event);
        Headers headers = headers(event, origin, page.pageId(), incoming);
        long size = RecordSize.of(key, value, headers);
        if (size > limits.eventBytesMax()) {
            return new Result(null, List.of(tooLarge(page, origin, size, after.engine())));
        }
        Kind kind = version.previous() == null ? Kind.PUBLISHED : Kind.UPDATED;
        return new Result(
                after,
                List.of(
                        new Routed(Topics.ARTICLES_PUBLISHED, key, value, headers),
                        new Routed(Topics.ARTICLES_LATEST, key, value, headers),
                        outcome(page, origin, kind, after.version(), after.engine())));
    }

    private Headers headers(ArticleEvent event, Origin origin, String pageId, Headers incoming) {
        Headers headers = new RecordHeaders();
        add(headers, HeaderNames.CE_SPECVERSION, "1.0");
        add(headers, HeaderNames.CE_ID, event.id() + ":" + event.version());
        add(headers, HeaderNames.CE_SOURCE, source);
        add(headers, HeaderNames.CE_TYPE, event.version() == 1 ? "article.published" : "article.updated");
        add(headers, HeaderNames.CE_SUBJECT, event.id());
        add(headers, HeaderNames.CE_TIME, event.acceptedAt().toString());
        add(headers, HeaderNames.CE_DATASCHEMA, "urn:galley:schema:article:" + event.schemaVersion());
        add(headers, HeaderNames.CONTENT_TYPE, "application/json");
        add(headers, HeaderNames.PAGE_ID, pageId);
        add(headers, HeaderNames.ORIGIN, origin.toString());
        RecordHeadersReader.text(incoming, HeaderNames.TRACEPARENT)
                .ifPresent(trace -> add(headers, HeaderNames.TRACEPARENT, trace));
        return headers;
    }

    private Routed tooLarge(ExtractedPage page, Origin origin, long size, int engine) {
        return Routed.outcome(Outcome.rejected(
                page.id(),
                page.pageId(),
                origin,
                Stage.PUBLISH,
                EVENT_TOO_LARGE,
                "article event has " + size + " bytes, at most " + limits.eventBytesMax() + " fit",
                size,
                limits.eventBytesMax(),
                engine));
    }

    private static Routed outcome(ExtractedPage page, Origin origin, Kind kind, long version, int engine) {
        return Routed.outcome(new Outcome(
                page.id(), page.pageId(), origin, Stage.PUBLISH, kind, null, null, null, null, version, engine));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
