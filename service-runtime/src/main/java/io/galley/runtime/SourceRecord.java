package io.galley.runtime;

import io.galley.contract.Origin;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One record as a service reads it.
 *
 * @param position where it stands in the topic that the service reads
 * @param timestamp milliseconds since 1970; in {@code pages.submitted} the time of the append
 */
public record SourceRecord(
        byte @Nullable [] key, byte @Nullable [] value, Headers headers, long timestamp, Origin position) {}
