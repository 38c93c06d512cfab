package io.galley.standalone.run;

import io.galley.contract.Origin;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Writes the article events of a run, as consumers read them, in the order of submission. Within one partition events
 * stand in that order already, so the partitions are merged and none is held in memory.
 */
final class ArticlesFile {
    private final Map<String, Object> properties;
    private final Map<TopicPartition, Long> from;
    private final Submitted submitted;

    /** {@code from} says where the run began in {@code articles.published}. */
    ArticlesFile(Map<String, Object> properties, Map<TopicPartition, Long> from, Submitted submitted) {
        this.properties = properties;
        this.from = from;
        this.submitted = submitted;
    }

    /** Writes one event value a line and returns their number; {@code -} is standard output. */
    int write(Path file) throws IOException {
        if (file.equals(Inputs.STANDARD_INPUT)) {
            int written = write(System.out);
            System.out.flush();
            return written;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return write(out);
        }
    }

    private int write(OutputStream out) throws IOException {
        List<PartitionEvents> partitions = new ArrayList<>();
        int written = 0;
        try {
            from.forEach((partition, offset) -> partitions.add(new PartitionEvents(partition, offset)));
            for (PartitionEvents next = first(partitions); next != null; next = first(partitions)) {
                out.write(next.take().value());
                out.write('\n');
                written++;
            }
        } finally {
            partitions.forEach(PartitionEvents::close);
        }
        return written;
    }

    private static @Nullable PartitionEvents first(List<PartitionEvents> partitions) {
        return partitions.stream()
                .filter(PartitionEvents::hasNext)
                .min(Comparator.comparingInt(PartitionEvents::index))
                .orElse(null);
    }

    /**
     * The events of one partition that belong to this run, from where the run began to where the partition ends now.
     */
    private final class PartitionEvents implements AutoCloseable {
        private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties);
        private final TopicPartition partition;
        private final long end;
        private final Deque<ConsumerRecord<byte[], byte[]>> ours = new ArrayDeque<>();

        PartitionEvents(TopicPartition partition, long offset) {
            this.partition = partition;
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }

        boolean hasNext() {
            while (ours.isEmpty() && consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    if (indexOf(record).isPresent() && record.value() != null) {
                        ours.add(record);
                    }
                });
            }
            return !ours.isEmpty();
        }

        int index() {
            return indexOf(ours.getFirst()).orElseThrow();
        }

        ConsumerRecord<byte[], byte[]> take() {
            return ours.removeFirst();
        }

        private OptionalInt indexOf(ConsumerRecord<byte[], byte[]> record) {
            Origin origin = RecordHeadersReader.origin(record.headers()).orElse(null);
            return origin == null ? OptionalInt.empty() : submitted.index(origin);
        }

        @Override
        public void close() {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    /** The topic that the events are read from. */
    static final String TOPIC = Topics.ARTICLES_PUBLISHED;
}
