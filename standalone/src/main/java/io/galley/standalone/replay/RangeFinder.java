package io.galley.standalone.replay;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Turns a range of append time into offsets. A record belongs to the range from the first record at or after
 * {@code from} up to the first at or after {@code to}, so that ranges which follow each other have no gap and share
 * nothing, even where a broker's clock stepped back between them.
 */
public final class RangeFinder {
    /** Transactions of Galley's services end after 10 s at the latest. */
    private static final Duration OPEN_TRANSACTION_LIMIT = Duration.ofSeconds(15);

    private static final Duration POLL = Duration.ofMillis(50);

    private final Admin admin;

    /** Asks these brokers. */
    public RangeFinder(Admin admin) {
        this.admin = admin;
    }

    /** Whether the brokers have a topic. */
    public boolean exists(String topic) throws IOException {
        try {
            return describe(topic) != null;
        } catch (BadArgument none) {
            return false;
        }
    }

    /**
     * Finds the offsets.
     *
     * @param from null for the oldest record that is kept
     * @param to null for now: the last offset before which no transaction is open
     * @throws BadArgument when there is no such topic
     */
    public TopicRange find(String topic, @Nullable Instant from, @Nullable Instant to) throws IOException {
        TopicDescription description = describe(topic);
        List<TopicPartition> partitions = description.partitions().stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        Map<TopicPartition, Long> oldest = offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> starts = from == null ? oldest : at(partitions, from);
        Ends ends = ends(partitions, to);
        List<String> notes = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            long end = ends.offsets().getOrDefault(partition, 0L);
            long start = Math.min(starts.getOrDefault(partition, end), end);
            spans.add(Span.fresh(partition.partition(), start, end));
        }
        if (from != null && spans.stream().anyMatch(span -> deletedBefore(topic, span, oldest))) {
            notes.add("records before the range's first were deleted by the topic's retention:"
                    + " it may have begun earlier");
        }
        if (!ends.complete()) {
            notes.add("a transaction that began before --to is still open after " + OPEN_TRANSACTION_LIMIT.toSeconds()
                    + " s: what stands behind its first record is left out");
        }
        return new TopicRange(topic, description.topicId().toString(), spans, notes, ends.complete());
    }

    /**
     * What a topic is.
     *
     * @throws BadArgument when there is no such topic
     */
    public TopicDescription describe(String topic) throws IOException {
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            TopicDescription description = found.get(topic);
            if (description == null) {
                throw unknown(topic);
            }
            return description;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof InvalidTopicException) {
                throw unknown(topic);
            }
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the broker about " + Printable.of(topic), e);
        }
    }

    private static BadArgument unknown(String topic) {
        return new BadArgument(
                "the brokers have no topic '" + Printable.of(topic) + "': 'galley topics list' names ours");
    }

    private static boolean deletedBefore(String topic, Span span, Map<TopicPartition, Long> oldest) {
        long first = oldest.getOrDefault(new TopicPartition(topic, span.partition()), 0L);
        return first > 0 && span.start() == first && span.end() > first;
    }

    private record Ends(Map<TopicPartition, Long> offsets, boolean complete) {}

    /** Up to the last stable offset; where a past time is asked for, waits until that has passed it. */
    private Ends ends(List<TopicPartition> partitions, @Nullable Instant to) throws IOException {
        if (to == null) {
            return new Ends(stable(partitions), true);
        }
        Map<TopicPartition, Long> written = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> wanted = new HashMap<>(written);
        at(partitions, to).forEach((partition, offset) -> wanted.merge(partition, offset, Math::min));
        long deadline = System.nanoTime() + OPEN_TRANSACTION_LIMIT.toNanos();
        Map<TopicPartition, Long> stable = stable(partitions);
        while (isBehind(stable, wanted) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
            stable = stable(partitions);
        }
        boolean complete = !isBehind(stable, wanted);
        stable.forEach((partition, offset) -> wanted.merge(partition, offset, Math::min));
        return new Ends(wanted, complete);
    }

    private static boolean isBehind(Map<TopicPartition, Long> stable, Map<TopicPartition, Long> wanted) {
        return wanted.entrySet().stream().anyMatch(e -> stable.getOrDefault(e.getKey(), 0L) < e.getValue());
    }

    private Map<TopicPartition, Long> stable(List<TopicPartition> partitions) throws IOException {
        return offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    /** The first offset at or after a time; a partition without one is left out. */
    private Map<TopicPartition, Long> at(List<TopicPartition> partitions, Instant time) throws IOException {
        Map<TopicPartition, Long> offsets =
                offsets(partitions, OffsetSpec.forTimestamp(time.toEpochMilli()), IsolationLevel.READ_UNCOMMITTED);
        offsets.values().removeIf(offset -> offset < 0);
        return offsets;
    }

    private Map<TopicPartition, Long> offsets(
            List<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation) throws IOException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** What the broker answers; its refusals are exceptions of Kafka's. */
    public static <T> T get(KafkaFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the broker", e);
        }
    }

    private static KafkaException failed(ExecutionException e) {
        return e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    }
}
