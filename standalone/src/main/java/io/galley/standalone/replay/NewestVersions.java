package io.galley.standalone.replay;

import io.galley.runtime.Settings;
import io.galley.standalone.replay.Content.Judged;
import io.galley.standalone.run.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which record of a range is the newest of each key: found by reading the range once before it is replayed. Takes about
 * 150 bytes of memory for each key.
 */
final class NewestVersions {
    private final Map<ByteBuffer, Long> newest = new HashMap<>();

    private NewestVersions() {}

    /** Reads the whole range; returns early when {@code stopped}. */
    static NewestVersions of(
            Settings settings, TopicRange range, Content content, Progress progress, BooleanSupplier stopped)
            throws IOException {
        NewestVersions versions = new NewestVersions();
        TopicRange whole = range.fromItsStart();
        try (RangeReader reader = new RangeReader(settings, whole, false)) {
            while (!reader.isDone() && !stopped.getAsBoolean()) {
                Entry entry = reader.next(Duration.ofMillis(200));
                if (entry != null && !(content.judge(entry.record().value()) instanceof Judged.Foreign)) {
                    versions.add(entry.record());
                }
                progress.show(TopicRange.read(reader.spans()), whole.length());
            }
        }
        return versions;
    }

    /** Whether no later record of the range has this one's key; one without a key stands for itself. */
    boolean isNewest(ConsumerRecord<byte[], byte[]> record) {
        Long offset = record.key() == null ? null : newest.get(ByteBuffer.wrap(record.key()));
        return offset == null || offset == record.offset();
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() != null) {
            // One key's records all stand in one partition, in order.
            newest.put(ByteBuffer.wrap(Arrays.copyOf(record.key(), record.key().length)), record.offset());
        }
    }
}
