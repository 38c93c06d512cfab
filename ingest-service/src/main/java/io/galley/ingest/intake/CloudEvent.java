package io.galley.ingest.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page in a CloudEvent (1.0, JSON format), as read: nothing is checked but what every CloudEvent must have.
 *
 * @param subject the page's URL
 * @param time of the fetch
 * @param contentType of the data
 * @param attributes extension attributes
 * @param data the page, or the JSON of an envelope; empty where there is none
 */
record CloudEvent(
        String type,
        @Nullable String subject,
        @Nullable String time,
        @Nullable String contentType,
        Map<String, String> attributes,
        Form form,
        byte[] data) {

    /** How the event holds its data. */
    enum Form {
        NONE,
        /** {@code data} is a JSON string: the page in UTF-8. */
        TEXT,
        /** {@code data} is a JSON object: an envelope. */
        ENVELOPE,
        /** {@code data_base64}: the page's bytes. */
        BASE64
    }
}
