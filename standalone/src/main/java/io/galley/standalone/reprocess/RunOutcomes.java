package io.galley.standalone.reprocess;

import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.runtime.TopicNames;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What became of the pages of a run: read from the outcomes and dead letters, where each page that was sent turns up.
 */
final class RunOutcomes implements AutoCloseable {
    private static final int FETCH_BYTES_MIN = 64 << 10;
    private static final int FETCH_WAIT_MS = 100;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String run;
    private final String letters;
    private final boolean own;
    private final Set<Origin> waiting = new HashSet<>();
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private final Map<String, Long> rejected = new TreeMap<>();
    private long deadLetters;

    /** Reads topics of the run's own from their beginning, those that it shares from now on. */
    RunOutcomes(Settings settings, TopicNames names, String run) {
        this.run = run;
        this.own = names.run() != null;
        this.letters = names.topic(Topics.DEAD_LETTERS);
        consumer = new KafkaConsumer<>(reader(settings));
        List<TopicPartition> partitions = Stream.of(names.topic(Topics.PAGES_OUTCOMES), letters)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (own) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        // Seeking is lazy: asking for the positions pins them now.
        partitions.forEach(consumer::position);
    }

    /** Outcomes are counted, and nobody waits for one: many in an answer are less work for the broker. */
    private static Map<String, Object> reader(Settings settings) {
        Map<String, Object> reader = new HashMap<>(KafkaSettings.reader(settings));
        reader.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_BYTES_MIN);
        reader.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MS);
        return reader;
    }

    /** A page was sent; its outcome is awaited. */
    void sent(Origin origin) {
        waiting.add(origin);
    }

    /** Pages that were sent here and have no outcome yet. */
    int waiting() {
        return waiting.size();
    }

    /** All outcomes of the run that were read. */
    long seen() {
        return kinds.values().stream().mapToLong(Long::longValue).sum() + deadLetters;
    }

    /** Reads what has come; returns whether anything of the run was among it. */
    boolean poll(Duration wait) {
        long before = seen();
        consumer.poll(wait).forEach(this::count);
        return seen() > before;
    }

    private void count(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(letters)) {
            // Topics of the run's own hold nothing of others; among the shared ones only what was sent here counts.
            boolean ours = RecordHeadersReader.origin(record.headers())
                    .map(waiting::remove)
                    .orElse(false);
            deadLetters += ours || own ? 1 : 0;
            return;
        }
        Optional<Outcome> outcome = Outcome.read(record.value()).filter(found -> run.equals(found.run()));
        outcome.ifPresent(found -> {
            waiting.remove(found.origin());
            kinds.merge(found.outcome(), 1L, Long::sum);
            if (found.outcome() == Kind.REJECTED) {
                rejected.merge(found.reason() == null ? "unknown" : found.reason(), 1L, Long::sum);
            }
        });
    }

    /** Rows of the table that ends a run. */
    String rows() {
        StringBuilder rows = new StringBuilder();
        for (Kind kind : Kind.values()) {
            long count = kinds.getOrDefault(kind, 0L);
            if (count > 0) {
                row(rows, kind.name().toLowerCase(Locale.ROOT), count);
            }
        }
        rejected.forEach((reason, count) -> row(rows, "  " + reason, count));
        if (deadLetters > 0) {
            row(rows, "dead-lettered", deadLetters);
        }
        return rows.toString();
    }

    boolean hasDeadLetters() {
        return deadLetters > 0;
    }

    private static void row(StringBuilder rows, String name, long count) {
        rows.append(String.format(Locale.ROOT, "%-24s%10d%n", name, count));
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
