package io.galley.ingest.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page in its JSON envelope, as read: nothing is checked but the types.
 *
 * @param body the page: UTF-8 of {@code html} or {@code text}, or {@code bodyBase64} decoded; empty where there is none
 * @param form which of the three fields held it
 */
record Envelope(
        byte[] body,
        Form form,
        @Nullable String url,
        @Nullable String contentType,
        @Nullable String fetchedAt,
        @Nullable String supplier,
        Map<String, String> attributes) {

    enum Form {
        HTML,
        TEXT,
        BASE64,
        NONE
    }
}
