package io.galley.runtime;

import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.Outcome;
import io.galley.contract.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * One record to write, and the topic that it goes to.
 *
 * @param value null is a tombstone
 */
public record Routed(String topic, byte[] key, byte @Nullable [] value, Headers headers) {

    /** A page's outcome, on its way to {@code pages.outcomes}. */
    public static Routed outcome(Outcome outcome) {
        Headers headers = new RecordHeaders();
        headers.add(HeaderNames.CONTENT_TYPE, "application/json".getBytes(StandardCharsets.UTF_8));
        headers.add(HeaderNames.ORIGIN, outcome.origin().toBytes());
        byte[] key = outcome.key().getBytes(StandardCharsets.UTF_8);
        return new Routed(Topics.PAGES_OUTCOMES, key, Json.encode(outcome), headers);
    }
}
