package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleEvent;
import io.galley.contract.Json;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.contract.Validator;
import io.galley.runtime.Broker;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** What tests ask of a Kafka from outside the services: submit pages, wait for their outcomes, read topics. */
final class KafkaProbe implements AutoCloseable {
    private final Settings settings;
    private final KafkaProducer<byte[], byte[]> producer;

    KafkaProbe(Settings settings) {
        this.settings = settings;
        this.producer = new KafkaProducer<>(KafkaSettings.producer(settings));
    }

    static void createTopics(Settings settings) {
        try (Admin admin = Broker.connect(settings)) {
            Broker.createTopics(admin, settings);
            assertThat(Broker.checkTopics(admin, settings)).isEmpty();
        }
    }

    /** Submits a page and returns where it stands. */
    Origin submit(ProducerRecord<byte[], byte[]> record) {
        try {
            RecordMetadata at = producer.send(record).get();
            return new Origin(at.topic(), at.partition(), at.offset());
        } catch (Exception e) {
            throw new AssertionError("the broker refused a submission", e);
        }
    }

    /** The outcomes and dead letters of these origins, once each has one or the deadline has passed. */
    Fates awaitFates(Collection<Origin> origins, Duration deadline) {
        Set<Origin> open = new HashSet<>(origins);
        long end = System.nanoTime() + deadline.toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(Topics.PAGES_OUTCOMES, Topics.DEAD_LETTERS)) {
            while (!open.isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record ->
                                RecordHeadersReader.origin(record.headers()).ifPresent(open::remove));
            }
        }
        return fates();
    }

    /** Waits until so many outcomes are committed. */
    void awaitOutcomes(int count, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        int seen = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(Topics.PAGES_OUTCOMES)) {
            while (seen < count && System.nanoTime() < end) {
                seen += consumer.poll(Duration.ofMillis(200)).count();
            }
        }
        assertThat(seen).as("outcomes within " + deadline).isGreaterThanOrEqualTo(count);
    }

    /** Everything that is known now. */
    Fates fates() {
        Map<Origin, List<Outcome>> outcomes = new HashMap<>();
        readAll(Topics.PAGES_OUTCOMES).stream()
                .filter(record -> !isForeign(record))
                .forEach(record -> {
                    Outcome outcome = Json.decode(record.value(), Outcome.class);
                    if (outcome.run() != null) {
                        return; // Of a page that was read again; its own outcome stands beside it.
                    }
                    outcomes.computeIfAbsent(outcome.origin(), o -> new ArrayList<>())
                            .add(outcome);
                });
        Map<Origin, List<ConsumerRecord<byte[], byte[]>>> letters = new HashMap<>();
        readAll(Topics.DEAD_LETTERS).stream()
                .filter(record -> !isForeign(record))
                .forEach(record -> letters.computeIfAbsent(
                                RecordHeadersReader.origin(record.headers()).orElseThrow(), o -> new ArrayList<>())
                        .add(record));
        return new Fates(outcomes, letters);
    }

    /** The outcomes in a topic; none where there is no such topic yet. */
    List<Outcome> outcomes(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            if (!consumer.listTopics().containsKey(topic)) {
                return List.of();
            }
        }
        return readAll(topic).stream()
                .map(record -> Json.decode(record.value(), Outcome.class))
                .toList();
    }

    /** All committed records of a topic, partition by partition in offset order. */
    List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        records.stream()
                .filter(record -> !isForeign(record))
                .forEach(record -> assertThat(Validator.errors(live(topic), record.headers(), record.value()))
                        .as("%s/%s", topic, record.offset())
                        .isEmpty());
        return records;
    }

    /** Topics of a run of re-extraction hold what the live ones do. */
    private static String live(String topic) {
        return Topics.all().stream()
                .map(spec -> spec.name())
                .filter(name -> topic.startsWith(name + "."))
                .findFirst()
                .orElse(topic);
    }

    /** What tests wrote into topics of ours: every record of a service has an origin. */
    private static boolean isForeign(ConsumerRecord<byte[], byte[]> record) {
        return RecordHeadersReader.origin(record.headers()).isEmpty();
    }

    /** The published events of each article, in the order in which a consumer reads them. */
    Map<String, List<ArticleEvent>> published() {
        Map<String, List<ArticleEvent>> events = new TreeMap<>();
        readAll(Topics.ARTICLES_PUBLISHED).stream()
                .filter(record -> !isForeign(record))
                .forEach(record -> {
                    ArticleEvent event = Json.decode(record.value(), ArticleEvent.class);
                    events.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event);
                });
        return events;
    }

    /** The origins in pages.submitted = those in pages.outcomes and the dead letters, each exactly once. */
    void assertNothingLostNothingTwice() {
        Set<Origin> submitted = new HashSet<>();
        readAll(Topics.PAGES_SUBMITTED)
                .forEach(record -> submitted.add(new Origin(record.topic(), record.partition(), record.offset())));
        Fates fates = fates();
        Set<Origin> settled = new HashSet<>(fates.outcomes().keySet());
        // Foreign records in topics further on become letters, too, but nobody submitted them.
        fates.letters().keySet().stream()
                .filter(origin -> origin.topic().equals(Topics.PAGES_SUBMITTED))
                .forEach(settled::add);
        assertThat(settled).isEqualTo(submitted);
        assertThat(fates.outcomes().values())
                .allSatisfy(outcomes -> assertThat(outcomes).hasSize(1));
        assertThat(fates.letters().values())
                .allSatisfy(letters -> assertThat(letters).hasSize(1));
        assertThat(Collections.disjoint(
                        fates.outcomes().keySet(), fates.letters().keySet()))
                .as("no page has both an outcome and a dead letter")
                .isTrue();
    }

    private KafkaConsumer<byte[], byte[]> consumer(String... topics) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaSettings.reader(settings));
        List<TopicPartition> partitions = List.of(topics).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    @Override
    public void close() {
        producer.close();
    }

    /** What became of pages, by origin. */
    record Fates(Map<Origin, List<Outcome>> outcomes, Map<Origin, List<ConsumerRecord<byte[], byte[]>>> letters) {
        /** The one outcome of a page. */
        Outcome of(Origin origin) {
            assertThat(outcomes.getOrDefault(origin, List.of()))
                    .as("outcomes of %s (dead letter: %s)", origin, letters.containsKey(origin))
                    .hasSize(1);
            return outcomes.get(origin).getFirst();
        }
    }
}
