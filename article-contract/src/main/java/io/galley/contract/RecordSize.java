package io.galley.contract;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** How large a record is before compression: what the limits of the sinks are held against. */
public final class RecordSize {
    /** Bytes that Kafka adds to a header at most: two variable-length integers. */
    private static final int HEADER_OVERHEAD_BYTES = 10;
    /**
     * What a batch of one record takes beside the record's size, at most: 61 bytes for the batch and 21 for the
     * record's lengths, in Kafka's message format 2, and what an incompressible record grows by under lz4 (4 bytes for
     * each 64 KiB block, 15 for the frame). Limits of topics and producers count it.
     */
    public static final int BATCH_OVERHEAD_BYTES = 4 * 1024;

    private RecordSize() {}

    /** Key, value and headers together, in bytes. */
    public static long of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return length(key) + length(value) + ofHeaders(headers);
    }

    /** All headers together, in bytes. */
    public static long ofHeaders(Headers headers) {
        long bytes = 0;
        for (Header header : headers) {
            bytes += header.key().getBytes(StandardCharsets.UTF_8).length
                    + length(header.value())
                    + HEADER_OVERHEAD_BYTES;
        }
        return bytes;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
