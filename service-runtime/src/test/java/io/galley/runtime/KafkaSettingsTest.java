package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decided values, written by hand: docs/decisions/0003-streams-settings.md says why each is what it is. */
class KafkaSettingsTest {
    private static final Settings SETTINGS = Settings.of(Map.of());
    private static final StreamsConfig STREAMS = new StreamsConfig(KafkaSettings.streams(SETTINGS, "publish"));

    @ParameterizedTest
    @CsvSource({
        "application.id, galley-publish",
        "bootstrap.servers, [localhost:9092]",
        "processing.guarantee, exactly_once_v2",
        "group.protocol, classic",
        "commit.interval.ms, 20",
        "max.task.idle.ms, 0",
        "buffered.records.per.partition, 8",
        "ensure.explicit.internal.resource.naming, true",
        "num.stream.threads, 1",
        "replication.factor, -1",
        "state.dir, state"
    })
    void streamsRunAsDecided(String name, String value) {
        assertThat(STREAMS.values().get(name)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "isolation.level, read_committed",
        "auto.offset.reset, earliest",
        "max.poll.records, 8",
        "fetch.max.bytes, 16777216",
        "session.timeout.ms, 10000",
        "heartbeat.interval.ms, 3000"
    })
    void streamsConsumeAsDecided(String name, String value) {
        Map<String, Object> consumer = new HashMap<>(STREAMS.getMainConsumerConfigs("group", "client", 0));
        ConsumerConfig parsed = new ConsumerConfig(ConsumerConfig.appendDeserializerToConfig(
                consumer,
                new org.apache.kafka.common.serialization.ByteArrayDeserializer(),
                new org.apache.kafka.common.serialization.ByteArrayDeserializer()));
        assertThat(parsed.values().get(name)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "linger.ms, 0",
        "compression.type, lz4",
        "transaction.timeout.ms, 10000",
        "max.request.size, 22020096",
        "buffer.memory, 67108864",
        "enable.idempotence, true",
        "acks, all"
    })
    void streamsProduceAsDecided(String name, String value) {
        Map<String, Object> producer = STREAMS.getProducerConfigs("client");
        Object effective = producer.getOrDefault(
                name, ProducerConfig.configDef().defaultValues().get(name));
        assertThat(effective).hasToString(value);
    }

    @Test
    void everyUnexpectedFailureBecomesADeadLetter() {
        assertThat(STREAMS.deserializationExceptionHandler()).isInstanceOf(DeadLetterHandler.class);
        assertThat(STREAMS.processingExceptionHandler()).isInstanceOf(DeadLetterHandler.class);
        assertThat(STREAMS.productionExceptionHandler()).isInstanceOf(DeadLetterHandler.class);
    }

    @Test
    void requestsHoldTheLargestRecordOfAnyTopic() {
        int request = (int) KafkaSettings.producer(SETTINGS).get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        assertThat(io.galley.contract.Topics.all())
                .allSatisfy(topic -> assertThat(topic.messageBytesMax()).isLessThan(request));
    }

    @Test
    void producersLoseAndDoubleNothing() {
        assertThat(KafkaSettings.producer(SETTINGS))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("compression.type", "lz4")
                .containsEntry("linger.ms", 0);
    }

    @Test
    void readersSeeCommittedRecordsOnly() {
        assertThat(KafkaSettings.reader(SETTINGS))
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("enable.auto.commit", false);
    }

    @Test
    void eachServiceHasItsOwnApplicationId() {
        Properties ingest = KafkaSettings.streams(SETTINGS, "ingest");
        assertThat(ingest).containsEntry("application.id", "galley-ingest").containsEntry("client.id", "galley-ingest");
    }

    @Test
    void aRunOfReextractionCommitsSeldomButAsSafely() {
        Properties run = KafkaSettings.streams(SETTINGS, "publish", new TopicNames("better"));
        assertThat(run)
                .containsEntry("application.id", "galley-publish-better")
                .containsEntry("commit.interval.ms", 500)
                .containsEntry("processing.guarantee", "exactly_once_v2");
    }

    @Test
    void aThreadThatWaitsForRecordsLooksAtItsCommitsOnceAnInterval() {
        assertThat(STREAMS.getLong("poll.ms")).isEqualTo(STREAMS.getLong("commit.interval.ms"));
    }

    @Test
    void recordWithoutTimeCountsAsOldest() {
        AnyTimestamp extractor = new AnyTimestamp();
        assertThat(extractor.extract(record(-1), 17)).isZero();
        assertThat(extractor.extract(record(42), 17)).isEqualTo(42);
    }

    private static ConsumerRecord<Object, Object> record(long timestamp) {
        return new ConsumerRecord<>(
                "topic",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                new RecordHeaders(),
                java.util.Optional.empty());
    }
}
