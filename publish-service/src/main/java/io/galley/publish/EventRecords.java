package io.galley.publish;

import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.ExtractedPage;
import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.ReceivedPage;
import io.galley.contract.Topics;
import io.galley.publish.Decision.NewVersion;
import io.galley.publish.Decision.Withdrawn;
import io.galley.publish.Routing.Ways;
import io.galley.runtime.Routed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Article events as records of their topics. */
final class EventRecords {
    private final String source;
    private final @Nullable String run;

    /**
     * {@code pipeline} names this pipeline in {@code ce_source}; {@code run} is that of topics beside the live ones.
     */
    EventRecords(String pipeline, @Nullable String run) {
        this.source = "urn:galley:" + pipeline;
        this.run = run;
    }

    /** A version with content, and for the routes that it leaves a version without. */
    List<Routed> published(ReceivedRecord received, ExtractedPage page, NewVersion version, Ways ways) {
        ArticleState after = version.after();
        ArticleEvent event = new ArticleEvent(
                page.id(),
                after.version(),
                ArticleEvent.SCHEMA_VERSION,
                Status.USABLE,
                version.previous(),
                after.contentHash(),
                version.changed(),
                version.cause(),
                null,
                page.url(),
                page.supplier(),
                page.attributes(),
                page.fetchedAt(),
                page.acceptedAt(),
                run,
                page.content());
        byte[] value = Json.encode(event);
        Headers headers = headers(event, received);
        List<Routed> records = new ArrayList<>();
        records.add(new Routed(Topics.ARTICLES_PUBLISHED, key(event), value, headers));
        records.add(new Routed(Topics.ARTICLES_LATEST, key(event), value, headers));
        ways.takes().forEach(topic -> records.add(new Routed(topic, key(event), value, headers)));
        if (!ways.leaves().isEmpty() && version.previous() != null) {
            ArticleEvent left = withdrawal(page, after, version.previous(), ArticleEvent.REROUTED);
            ways.leaves()
                    .forEach(topic ->
                            records.add(new Routed(topic, key(left), Json.encode(left), headers(left, received))));
        }
        return records;
    }

    /**
     * A version without content, also for the routes that held the article, and a tombstone in {@code articles.latest}.
     */
    List<Routed> withdrawn(ReceivedRecord received, Withdrawn withdrawn, Ways ways) {
        ArticleEvent event =
                withdrawal(received.page(), withdrawn.after(), withdrawn.after().contentHash(), withdrawn.reason());
        Headers headers = headers(event, received);
        List<Routed> records = new ArrayList<>();
        byte[] value = Json.encode(event);
        records.add(new Routed(Topics.ARTICLES_PUBLISHED, key(event), value, headers));
        records.add(new Routed(Topics.ARTICLES_LATEST, key(event), null, headers));
        ways.leaves().forEach(topic -> records.add(new Routed(topic, key(event), value, headers)));
        return records;
    }

    private ArticleEvent withdrawal(ReceivedPage page, ArticleState after, String previous, String reason) {
        return new ArticleEvent(
                page.id(),
                after.version(),
                ArticleEvent.SCHEMA_VERSION,
                Status.WITHDRAWN,
                previous,
                null,
                List.of(ArticleEvent.CHANGED_STATUS),
                null,
                reason,
                page.url(),
                page.supplier(),
                page.attributes(),
                page.fetchedAt(),
                page.acceptedAt(),
                run,
                null);
    }

    private Headers headers(ArticleEvent event, ReceivedRecord received) {
        Headers headers = new RecordHeaders();
        add(headers, HeaderNames.CE_SPECVERSION, "1.0");
        add(headers, HeaderNames.CE_ID, ceId(event));
        add(headers, HeaderNames.CE_SOURCE, source);
        add(headers, HeaderNames.CE_TYPE, type(event));
        add(headers, HeaderNames.CE_SUBJECT, event.id());
        add(headers, HeaderNames.CE_TIME, event.acceptedAt().toString());
        add(headers, HeaderNames.CE_DATASCHEMA, "urn:galley:schema:article:" + event.schemaVersion());
        add(headers, HeaderNames.CONTENT_TYPE, "application/json");
        add(headers, HeaderNames.PAGE_ID, received.page().pageId());
        add(headers, HeaderNames.ORIGIN, received.origin().toString());
        received.traceparent().ifPresent(trace -> add(headers, HeaderNames.TRACEPARENT, trace));
        received.run().ifPresent(name -> add(headers, HeaderNames.REPROCESS_RUN, name));
        return headers;
    }

    /** CloudEvents asks for one id an event: what a route hears of a version is not what the others hear. */
    private static String ceId(ArticleEvent event) {
        String id = event.id() + ":" + event.version();
        return ArticleEvent.REROUTED.equals(event.reason()) ? id + ":" + ArticleEvent.REROUTED : id;
    }

    private static String type(ArticleEvent event) {
        if (event.status() == Status.WITHDRAWN) {
            return "article.withdrawn";
        }
        return event.version() == 1 ? "article.published" : "article.updated";
    }

    private static byte[] key(ArticleEvent event) {
        return bytes(event.id());
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
