package io.galley.ingest.receiving;

import io.galley.contract.HeaderNames;
import io.galley.contract.PageNotice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** The HTTP headers of a page, turned into those of its record. Of two with one name, the last wins. */
final class RequestHeaders {
    /** CloudEvents in binary mode: {@code ce-type} by HTTP is {@code ce_type} in Kafka. */
    private static final String CLOUD_EVENTS = "ce-";

    private static final String ATTRIBUTE_PREFIX = "x-attribute-";

    private RequestHeaders() {}

    /** The record's headers. The header goes before the query's URL, and the bare name before CloudEvents' name. */
    static Map<String, String> toRecord(HttpFields http, String contentType, @Nullable String urlOfQuery) {
        Map<String, String> record = new HashMap<>();
        if (!contentType.isEmpty()) {
            record.put(HeaderNames.CONTENT_TYPE, contentType);
        }
        Optional<String> url = last(http, "X-Page-Url").or(() -> last(http, "ce-subject"));
        url.or(() -> Optional.ofNullable(urlOfQuery)).ifPresent(text -> record.put(HeaderNames.URL, text));
        last(http, "X-Fetched-At")
                .or(() -> last(http, "ce-time"))
                .ifPresent(text -> record.put(HeaderNames.FETCHED_AT, text));
        last(http, "X-Supplier").ifPresent(text -> record.put(HeaderNames.SUPPLIER, text));
        last(http, HeaderNames.TRACEPARENT).ifPresent(text -> record.put(HeaderNames.TRACEPARENT, text));
        for (HttpField field : http) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith(CLOUD_EVENTS) && !name.equals("ce-subject") && !name.equals("ce-time")) {
                record.put("ce_" + name.substring(CLOUD_EVENTS.length()), text(field.getValue()));
            }
            if (name.startsWith(ATTRIBUTE_PREFIX)) {
                record.put(
                        HeaderNames.ATTRIBUTE_PREFIX + name.substring(ATTRIBUTE_PREFIX.length()),
                        text(field.getValue()));
            }
        }
        return record;
    }

    /** Whether these headers say that there is no page any more: such a request needs no body. */
    static boolean isNotice(HttpFields http) {
        return last(http, "ce-type").filter(PageNotice.GONE_TYPE::equals).isPresent()
                || last(http, ATTRIBUTE_PREFIX + PageNotice.STATUS_ATTRIBUTE)
                        .filter(status -> status.equals("404") || status.equals("410"))
                        .isPresent();
    }

    static Optional<String> last(HttpFields http, String name) {
        String found = null;
        for (HttpField field : http) {
            if (field.is(name)) {
                found = field.getValue();
            }
        }
        return found == null || found.isBlank() ? Optional.empty() : Optional.of(text(found));
    }

    /** HTTP hands header bytes over as Latin-1; clients write UTF-8, which nearly never passes for anything else. */
    private static String text(@Nullable String header) {
        if (header == null) {
            return "";
        }
        try {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(java.nio.CharBuffer.wrap(header));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return header;
        }
    }
}
