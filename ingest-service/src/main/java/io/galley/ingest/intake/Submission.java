package io.galley.ingest.intake;

import io.galley.contract.RecordSize;
import io.galley.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier writes to {@code pages.submitted}. The key means nothing to ingest, but counts towards the size.
 *
 * @param headers named in {@link io.galley.contract.HeaderNames}
 */
public record Submission(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    /** Stands for the article id that will be the key, so that the size is right before the id is known. */
    private static final byte[] KEY_TO_BE = new byte[32];

    /** A submission that will be keyed by its article id. */
    public static Submission of(byte[] value, Map<String, String> headers) {
        Headers kafka = new RecordHeaders();
        headers.forEach((name, text) -> kafka.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Submission(KEY_TO_BE, value, kafka);
    }

    /** Key, value and headers together, in bytes. */
    public long bytes() {
        return RecordSize.of(key, value, headers);
    }

    /** The record to write: pages of one article share a partition and so keep their order. */
    public ProducerRecord<byte[], byte[]> toRecord(String articleId) {
        byte[] articleKey = articleId.getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topics.PAGES_SUBMITTED, null, null, articleKey, value, headers);
    }
}
