package io.galley.enrich;

import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Json;
import io.galley.contract.Origin;
import io.galley.contract.PageNotice;
import io.galley.contract.RecordHeadersReader;
import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import io.galley.runtime.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One record of {@code pages.accepted}, as ingest wrote it.
 *
 * @param notice not null where the supplier says that there is no page any more
 * @param page what the extraction reads; empty on a notice
 * @param traceparent W3C trace context, passed through
 */
record AcceptedPage(
        String articleId,
        String pageId,
        Origin origin,
        PageNotice.@Nullable Kind notice,
        Page page,
        @Nullable String supplier,
        Map<String, String> attributes,
        Instant acceptedAt,
        @Nullable String traceparent) {

    /**
     * Reads a record.
     *
     * @throws RuntimeException when ingest did not write it: a foreign record, which becomes a dead letter
     */
    static AcceptedPage of(SourceRecord record) {
        Headers headers = record.headers();
        byte[] bytes = require(record.value(), "value");
        String articleId = new String(require(record.key(), "key"), StandardCharsets.UTF_8);
        if (!Ids.isId(articleId)) {
            throw new IllegalArgumentException("the record's key is no article id");
        }
        String pageId = requireText(headers, HeaderNames.PAGE_ID);
        if (!Ids.isId(pageId)) {
            throw new IllegalArgumentException("the record's header " + HeaderNames.PAGE_ID + " is no page id");
        }
        return new AcceptedPage(
                articleId,
                pageId,
                RecordHeadersReader.origin(headers)
                        .orElseThrow(() -> new IllegalArgumentException("the record has no origin")),
                text(headers, HeaderNames.PAGE_NOTICE)
                        .map(text -> PageNotice.Kind.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                page(bytes, headers),
                text(headers, HeaderNames.PAGE_SUPPLIER).orElse(null),
                attributes(headers),
                Instant.parse(requireText(headers, HeaderNames.PAGE_ACCEPTED_AT)),
                text(headers, HeaderNames.TRACEPARENT).orElse(null));
    }

    /** The time that orders the fetches of one article, as {@code ReceivedPage.orderedAt()} has it. */
    Instant orderedAt() {
        Instant fetched = page.fetchedAt();
        return fetched == null || fetched.isAfter(acceptedAt) ? acceptedAt : fetched;
    }

    private static Page page(byte[] bytes, Headers headers) {
        return new Page(
                bytes,
                Media.valueOf(requireText(headers, HeaderNames.PAGE_MEDIA).toUpperCase(Locale.ROOT)),
                text(headers, HeaderNames.PAGE_CHARSET).orElse(null),
                text(headers, HeaderNames.PAGE_URL).orElse(null),
                text(headers, HeaderNames.PAGE_FETCHED_AT).map(Instant::parse).orElse(null));
    }

    private static Map<String, String> attributes(Headers headers) {
        Map<String, String> attributes = new TreeMap<>();
        text(headers, HeaderNames.PAGE_ATTRIBUTES)
                .ifPresent(json ->
                        Json.decodeTexts(json.getBytes(StandardCharsets.UTF_8)).forEach(attributes::put));
        return attributes;
    }

    private static Optional<String> text(Headers headers, String name) {
        return RecordHeadersReader.text(headers, name).filter(text -> !text.isEmpty());
    }

    private static String requireText(Headers headers, String name) {
        return text(headers, name).orElseThrow(() -> new IllegalArgumentException("the record has no header " + name));
    }

    private static byte[] require(byte @Nullable [] bytes, String what) {
        if (bytes == null) {
            throw new IllegalArgumentException("the record has no " + what);
        }
        return bytes;
    }
}
