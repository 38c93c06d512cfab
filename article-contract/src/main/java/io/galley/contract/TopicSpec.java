package io.galley.contract;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one topic must be.
 *
 * @param name the topic's name
 * @param key what the record key means
 * @param value what the record value holds
 * @param compacted whether only the newest record of each key is kept
 * @param retention how long records are kept; null for ever
 * @param messageBytesMax largest record batch, in bytes after compression
 */
public record TopicSpec(
        String name,
        String key,
        String value,
        boolean compacted,
        @Nullable Duration retention,
        int messageBytesMax) {

    private static final String FOR_EVER = "-1";

    /** The same topic, kept for another time. */
    public TopicSpec withRetention(Duration other) {
        return new TopicSpec(name, key, value, compacted, other, messageBytesMax);
    }

    /** The same topic under another name. */
    public TopicSpec withName(String other) {
        return new TopicSpec(other, key, value, compacted, retention, messageBytesMax);
    }

    /** The topic's settings by Kafka's names, sorted. */
    public Map<String, String> config() {
        Map<String, String> config = new TreeMap<>();
        config.put("cleanup.policy", compacted ? "compact" : "delete");
        config.put("max.message.bytes", Integer.toString(messageBytesMax));
        // Retention then counts from the append. With the producer's time, pages extracted again after weeks would
        // carry their old times and be deleted before anybody read them.
        config.put("message.timestamp.type", "LogAppendTime");
        if (compacted) {
            config.put("delete.retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
        } else {
            config.put("retention.ms", retention == null ? FOR_EVER : Long.toString(retention.toMillis()));
            if (retention == null) {
                // A broker may limit the size of all its topics; for ever is for ever.
                config.put("retention.bytes", FOR_EVER);
            }
        }
        return config;
    }
}
