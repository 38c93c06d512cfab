package io.galley.standalone.replay;

import io.galley.contract.Ids;
import io.galley.contract.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * How far a replay is: what it needs to go on without a gap or a double.
 *
 * @param format of this record
 * @param query the options that decide what is written
 * @param topicId Kafka's own id of the topic
 * @param complete whether no open transaction hid a part of the range when it was fixed
 * @param bytes length of the output up to here
 */
public record Checkpoint(
        int format,
        String query,
        String topic,
        String topicId,
        boolean complete,
        List<Span> spans,
        Counts counts,
        long bytes) {
    /** What this release writes. */
    public static final int FORMAT = 1;

    private static final int QUERY_BYTES_MAX = 1000;

    /** The options themselves, or a hash of very many: brokers take 4 KiB beside an offset. */
    public static String shortened(String query) {
        byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= QUERY_BYTES_MAX ? query : "sha256:" + Ids.articleOf(bytes);
    }

    /** The same place, with the length that its output has. */
    Checkpoint withBytes(long length) {
        return new Checkpoint(format, query, topic, topicId, complete, spans, counts, length);
    }

    /** What is left to read. */
    public TopicRange range() {
        return new TopicRange(topic, topicId, spans, List.of(), complete);
    }

    byte[] encode() {
        return Json.encode(this);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when the bytes are no checkpoint of this release
     */
    static Checkpoint decode(byte[] bytes) {
        try {
            Checkpoint read = Json.decode(bytes, Checkpoint.class);
            if (read.format() != FORMAT || read.spans() == null || read.counts() == null || read.query() == null) {
                throw new IllegalArgumentException("no checkpoint of format " + FORMAT);
            }
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no checkpoint", e);
        }
    }
}
