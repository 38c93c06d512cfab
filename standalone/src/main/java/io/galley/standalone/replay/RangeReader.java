package io.galley.standalone.replay;

import io.galley.contract.Topics;
import io.galley.runtime.Broker.UnreachableException;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a range in the order of (append time, partition, offset), committed ones only, without joining a
 * group. Holds a few records of each partition at a time. Belongs to one thread.
 */
public final class RangeReader implements AutoCloseable {
    /** A broker that restarts is back long before; one that is gone should be said to be. */
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(90);

    private static final Set<String> PAGE_TOPICS =
            Set.of(Topics.PAGES_SUBMITTED, Topics.PAGES_ACCEPTED, Topics.DEAD_LETTERS, Topics.PARKED);
    private static final int POLL_RECORDS = 100;
    private static final int POLL_PAGES = 8;
    private static final int FETCH_WAIT_MS = 100;

    private final Consumer<byte[], byte[]> consumer;
    private final List<Lane> lanes = new ArrayList<>();
    private final Map<TopicPartition, Lane> byPartition = new HashMap<>();
    private long silentSince = System.nanoTime();

    /**
     * Begins where the spans say.
     *
     * @param follow whether to go on behind the range with what is appended, in the order of its arrival
     */
    public RangeReader(Settings settings, TopicRange range, boolean follow) {
        this(new KafkaConsumer<>(properties(settings, range.topic())), range, follow);
    }

    RangeReader(Consumer<byte[], byte[]> consumer, TopicRange range, boolean follow) {
        this.consumer = consumer;
        for (Span span : range.spans()) {
            Lane lane = new Lane(range.partition(span), span, follow);
            lanes.add(lane);
            byPartition.put(lane.partition, lane);
        }
        List<TopicPartition> read = lanes.stream()
                .filter(lane -> !lane.isDone())
                .map(lane -> lane.partition)
                .toList();
        consumer.assign(read);
        read.forEach(partition -> consumer.seek(partition, lane(partition).nextOffset()));
    }

    private static Map<String, Object> properties(Settings settings, String topic) {
        Map<String, Object> reader = new HashMap<>(KafkaSettings.reader(settings));
        // What retention deletes must be said, never skipped.
        reader.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        reader.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A consumer that closes waits for its last fetch, which the broker holds for so long when there is nothing.
        reader.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        reader.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, PAGE_TOPICS.contains(topic) ? POLL_PAGES : POLL_RECORDS);
        return reader;
    }

    /** Whether the range is read to its end; never, where it is followed. */
    public boolean isDone() {
        return lanes.stream().allMatch(Lane::isDone);
    }

    /** Whether everything of the range itself has been handed out. */
    boolean isBehindRange() {
        return lanes.stream().allMatch(Lane::isBehindRange);
    }

    /**
     * The next record, or null where none has arrived within {@code wait} or the range is done.
     *
     * @throws RangeDeletedException when retention was faster
     * @throws UnreachableException when no broker has answered for 90 s
     */
    public @Nullable Entry next(Duration wait) throws RangeDeletedException {
        if (isWaiting()) {
            fill(wait);
        }
        return isWaiting() ? null : take();
    }

    /** Where the next record of each partition is to be read from, after those that were handed out. */
    public List<Span> spans() {
        return lanes.stream().map(Lane::span).toList();
    }

    /** Records whose append time lies before that of a record before them. */
    public long steppedBack() {
        return lanes.stream().mapToLong(lane -> lane.steppedBack).sum();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    /** Order needs a record of each partition that may still have one in the range; behind it, any will do. */
    private boolean isWaiting() {
        return lanes.stream().anyMatch(Lane::isWaiting) || lanes.stream().allMatch(lane -> lane.queue.isEmpty());
    }

    private @Nullable Entry take() {
        Lane first = lanes.stream()
                .filter(lane -> !lane.queue.isEmpty())
                .min(Comparator.comparingLong(Lane::time).thenComparingInt(lane -> lane.partition.partition()))
                .orElse(null);
        return first == null ? null : first.take();
    }

    private void fill(Duration wait) throws RangeDeletedException {
        if (isDone()) {
            return;
        }
        Set<TopicPartition> full = lanes.stream()
                .filter(lane -> lane.isFull() || lane.isDone())
                .map(lane -> lane.partition)
                .filter(consumer.assignment()::contains)
                .collect(Collectors.toSet());
        consumer.pause(full);
        consumer.resume(
                consumer.paused().stream().filter(p -> !full.contains(p)).toList());
        boolean moved = poll(wait);
        for (Lane lane : lanes) {
            moved |= !lane.isDone() && lane.reached(consumer.position(lane.partition));
        }
        long now = System.nanoTime();
        if (moved || isBehindRange()) {
            silentSince = now;
        } else if (now - silentSince > SILENCE_LIMIT.toNanos()) {
            throw new UnreachableException(
                    "no broker has answered for " + SILENCE_LIMIT.toSeconds() + " s, or the topic was deleted",
                    new IllegalStateException("no progress"));
        }
    }

    private boolean poll(Duration wait) throws RangeDeletedException {
        try {
            boolean any = false;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(wait)) {
                lane(new TopicPartition(record.topic(), record.partition())).add(record);
                any = true;
            }
            return any;
        } catch (OffsetOutOfRangeException e) {
            throw new RangeDeletedException(deleted(e), e);
        }
    }

    private String deleted(OffsetOutOfRangeException e) {
        Map<TopicPartition, Long> wanted = e.offsetOutOfRangePartitions();
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(wanted.keySet());
        String where = wanted.entrySet().stream()
                .map(gone -> gone.getKey().topic() + "/" + gone.getKey().partition() + " from offset " + gone.getValue()
                        + " on, oldest kept is " + oldest.get(gone.getKey()))
                .sorted()
                .collect(Collectors.joining("; "));
        return "records of the range were deleted before they were read (retention): " + where;
    }

    private Lane lane(TopicPartition partition) {
        Lane lane = byPartition.get(partition);
        if (lane == null) {
            throw new IllegalStateException("nobody asked for " + partition);
        }
        return lane;
    }
}
