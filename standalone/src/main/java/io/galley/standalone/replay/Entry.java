package io.galley.standalone.replay;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record of a range.
 *
 * @param time its append time in milliseconds since 1970; where the broker's clock stepped back, that of the record
 *     before it, so that the times of a partition never fall
 */
public record Entry(long time, ConsumerRecord<byte[], byte[]> record) {}
