package io.galley.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads text headers. Where two headers have one name, the last wins; a header without a value counts as absent. */
public final class RecordHeadersReader {
    private RecordHeadersReader() {}

    /** The header's text as UTF-8, malformed bytes replaced. */
    public static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** The {@link Origin} that the record carries. */
    public static Optional<Origin> origin(Headers headers) {
        return text(headers, HeaderNames.ORIGIN).flatMap(Origin::parse);
    }
}
