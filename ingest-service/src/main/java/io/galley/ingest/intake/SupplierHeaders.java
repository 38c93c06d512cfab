package io.galley.ingest.intake;

import io.galley.contract.HeaderNames;
import io.galley.contract.RecordHeadersReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What a supplier's headers say of his page. Of two headers with one name, the last wins; a blank one is absent. */
final class SupplierHeaders {
    /** W3C Trace Context, version 00; later versions may append fields. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}(-[0-9a-f]{2,64}){3}(-[0-9a-f-]{1,64})?");

    private static final String CLOUD_EVENTS = "ce_";
    /** CloudEvents' own attributes; any other is an extension, and so an attribute of the page. */
    private static final Set<String> CORE = Set.of(
            HeaderNames.CE_SPECVERSION,
            HeaderNames.CE_ID,
            HeaderNames.CE_SOURCE,
            HeaderNames.CE_TYPE,
            HeaderNames.CE_SUBJECT,
            HeaderNames.CE_TIME,
            HeaderNames.CE_DATASCHEMA,
            "ce_datacontenttype");

    private SupplierHeaders() {}

    /** A bare name goes before its CloudEvents counterpart: who writes it means it. */
    static SubmittedPage.Said read(Headers headers) {
        return new SubmittedPage.Said(
                firstOf(headers, HeaderNames.CE_TYPE),
                firstOf(headers, HeaderNames.URL, HeaderNames.CE_SUBJECT),
                firstOf(headers, HeaderNames.FETCHED_AT, HeaderNames.CE_TIME),
                firstOf(headers, HeaderNames.SUPPLIER),
                attributes(headers));
    }

    /** The trace that the page belongs to. A malformed one is no trace: the standard says to ignore it. */
    static Optional<String> traceparent(Headers headers) {
        return RecordHeadersReader.text(headers, HeaderNames.TRACEPARENT)
                .filter(text -> TRACEPARENT.matcher(text).matches());
    }

    private static @Nullable String firstOf(Headers headers, String... names) {
        for (String name : names) {
            Optional<String> text = RecordHeadersReader.text(headers, name).filter(said -> !said.isBlank());
            if (text.isPresent()) {
                return text.get();
            }
        }
        return null;
    }

    private static Map<String, String> attributes(Headers headers) {
        Map<String, String> attributes = new HashMap<>();
        for (Header header : headers) {
            String name = header.key();
            if (name.startsWith(CLOUD_EVENTS) && !CORE.contains(name) && header.value() != null) {
                attributes.put(
                        name.substring(CLOUD_EVENTS.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        for (Header header : headers) {
            String name = header.key();
            if (name.startsWith(HeaderNames.ATTRIBUTE_PREFIX)
                    && name.length() > HeaderNames.ATTRIBUTE_PREFIX.length()
                    && header.value() != null) {
                attributes.put(
                        name.substring(HeaderNames.ATTRIBUTE_PREFIX.length()),
                        new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return attributes;
    }
}
