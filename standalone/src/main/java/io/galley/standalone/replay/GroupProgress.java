package io.galley.standalone.replay;

import io.galley.contract.Json;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A {@link Checkpoint} kept by the brokers: offsets of a group that nobody joins, with the range and the counts as
 * their metadata. They can be committed in the transaction of the records that they speak of.
 */
public final class GroupProgress {
    private final Settings settings;
    private final Admin admin;
    private final String group;
    private final String topic;

    /** {@code group} is a name that nobody else uses; {@code topic} is the one that is read. */
    public GroupProgress(Settings settings, Admin admin, String group, String topic) {
        this.settings = settings;
        this.admin = admin;
        this.group = group;
        this.topic = topic;
    }

    /** What a committed offset says beside itself. */
    private record Mark(
            int format,
            String query,
            String topicId,
            boolean complete,
            long start,
            long end,
            long clock,
            Counts counts) {}

    /** Whether there is a checkpoint, also of a writer that was killed a moment ago and whose transaction is open. */
    public boolean exists() throws IOException {
        return !committed(false).isEmpty();
    }

    /**
     * The checkpoint; null where there is none. Offsets in an open transaction are not to be had: whoever wrote them
     * must have ended, or been locked out.
     */
    public @Nullable Checkpoint read() throws IOException {
        List<Span> spans = new ArrayList<>();
        Mark any = null;
        for (Map.Entry<TopicPartition, OffsetAndMetadata> entry :
                committed(true).entrySet()) {
            any = mark(entry.getValue().metadata());
            long next = entry.getValue().offset();
            spans.add(new Span(entry.getKey().partition(), any.start(), any.end(), next, any.clock()));
        }
        if (any == null) {
            return null;
        }
        spans.sort(Comparator.comparingInt(Span::partition));
        return new Checkpoint(
                Checkpoint.FORMAT, any.query(), topic, any.topicId(), any.complete(), spans, any.counts(), 0);
    }

    /** The checkpoint as offsets, for {@code sendOffsetsToTransaction}. */
    public Map<TopicPartition, OffsetAndMetadata> offsets(Checkpoint at) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (Span span : at.spans()) {
            Mark mark = new Mark(
                    Checkpoint.FORMAT,
                    at.query(),
                    at.topicId(),
                    at.complete(),
                    span.start(),
                    span.end(),
                    span.clock(),
                    at.counts());
            String metadata = new String(Json.encode(mark), StandardCharsets.UTF_8);
            offsets.put(new TopicPartition(topic, span.partition()), new OffsetAndMetadata(span.next(), metadata));
        }
        return offsets;
    }

    /** The group, for {@code sendOffsetsToTransaction}. */
    public ConsumerGroupMetadata metadata() {
        Map<String, Object> properties = new HashMap<>(KafkaSettings.reader(settings));
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        try (KafkaConsumer<byte[], byte[]> nobody = new KafkaConsumer<>(properties)) {
            return nobody.groupMetadata();
        }
    }

    /** Keeps a checkpoint outside of any transaction. */
    public void write(Checkpoint at) throws IOException {
        RangeFinder.get(admin.alterConsumerGroupOffsets(group, offsets(at)).all());
    }

    /** Forgets it. */
    public void delete() throws IOException {
        try {
            RangeFinder.get(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException gone) {
            // Somebody tidied up before us.
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(boolean stable) throws IOException {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(RangeFinder.get(
                    admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().requireStable(stable))
                            .partitionsToOffsetAndMetadata()));
            offsets.entrySet()
                    .removeIf(entry ->
                            entry.getValue() == null || !entry.getKey().topic().equals(topic));
            return offsets;
        } catch (GroupIdNotFoundException none) {
            return Map.of();
        }
    }

    private Mark mark(String metadata) {
        try {
            return Json.decode(metadata.getBytes(StandardCharsets.UTF_8), Mark.class);
        } catch (JacksonException e) {
            throw new BadArgument("the progress in group " + Printable.of(group)
                    + " was not written by this release: delete the group and begin anew");
        }
    }
}
