package io.galley.standalone.replay;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * A range of append time as offsets.
 *
 * @param topicId Kafka's own id of the topic: one of the same name that is made anew has another
 * @param spans one for each partition, in their order
 * @param notes what the user should know of the range, a line each
 * @param complete false where a transaction that is still open hides a part of the range
 */
public record TopicRange(String topic, String topicId, List<Span> spans, List<String> notes, boolean complete) {
    public TopicRange {
        spans = List.copyOf(spans);
        notes = List.copyOf(notes);
    }

    /** Offsets of all partitions, which are no fewer than records. */
    public long length() {
        return spans.stream().mapToLong(Span::length).sum();
    }

    /** The same range, of which nothing was read. */
    public TopicRange fromItsStart() {
        List<Span> fresh = spans.stream()
                .map(span -> Span.fresh(span.partition(), span.start(), span.end()))
                .toList();
        return new TopicRange(topic, topicId, fresh, notes, complete);
    }

    /** How many offsets lie behind the places where reading goes on. */
    public static long read(List<Span> spans) {
        return spans.stream()
                .mapToLong(span -> Math.min(span.next(), span.end()) - span.start())
                .sum();
    }

    TopicPartition partition(Span span) {
        return new TopicPartition(topic, span.partition());
    }
}
