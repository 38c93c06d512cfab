package io.galley.ingest.intake;

import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.Origin;
import io.galley.contract.PageNotice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A page that passed every check: the record of {@code pages.accepted}.
 *
 * @param notice not null where the supplier says that there is no page any more; the body is then of no interest
 * @param body the page's bytes, unwrapped and unzipped, charset untouched
 * @param url normalised
 * @param media {@code html}, {@code text} or {@code unknown}
 * @param charset as the supplier declared it
 * @param traceparent W3C trace context
 */
public record AcceptedPage(
        String articleId,
        String pageId,
        PageNotice.@Nullable Kind notice,
        byte[] body,
        @Nullable String url,
        String media,
        @Nullable String charset,
        @Nullable Instant fetchedAt,
        @Nullable String supplier,
        Map<String, String> attributes,
        @Nullable String traceparent) {

    public AcceptedPage {
        // Sorted, so that the same page gives the same bytes again.
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** The record's key. */
    public byte[] key() {
        return utf8(articleId);
    }

    /** The record's headers. */
    public Headers headers(Origin origin, Instant acceptedAt) {
        Headers headers = new RecordHeaders();
        headers.add(HeaderNames.ORIGIN, origin.toBytes());
        add(headers, HeaderNames.PAGE_ID, pageId);
        add(
                headers,
                HeaderNames.PAGE_NOTICE,
                notice == null ? null : notice.name().toLowerCase(Locale.ROOT));
        add(headers, HeaderNames.PAGE_URL, url);
        add(headers, HeaderNames.PAGE_MEDIA, media);
        add(headers, HeaderNames.PAGE_CHARSET, charset);
        add(headers, HeaderNames.PAGE_FETCHED_AT, fetchedAt == null ? null : fetchedAt.toString());
        add(headers, HeaderNames.PAGE_ACCEPTED_AT, acceptedAt.toString());
        add(headers, HeaderNames.PAGE_SUPPLIER, supplier);
        if (!attributes.isEmpty()) {
            headers.add(HeaderNames.PAGE_ATTRIBUTES, Json.encode(attributes));
        }
        add(headers, HeaderNames.TRACEPARENT, traceparent);
        return headers;
    }

    private static void add(Headers headers, String name, @Nullable String text) {
        if (text != null) {
            headers.add(name, utf8(text));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
