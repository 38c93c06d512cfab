package io.galley.runtime;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** Takes a record's own time, and 0 where it has none: Streams' own extractors would stop or drop such a record. */
public final class AnyTimestamp implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> message, long partitionTime) {
        return Math.max(0, message.timestamp());
    }
}
