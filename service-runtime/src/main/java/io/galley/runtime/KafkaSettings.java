package io.galley.runtime;

import io.galley.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Every Kafka client's configuration, decided once. Sources of the numbers: docs/decisions/0003-streams-settings.md.
 */
public final class KafkaSettings {
    /** Uncompressed size of one request; above the largest record that any service writes. */
    private static final int REQUEST_BYTES_MAX = 21 << 20;

    static final int PRODUCER_BUFFER_BYTES = 64 << 20;
    static final int FETCH_BYTES_MAX = 16 << 20;
    /** Pages are up to 8 MiB each and brokers see compressed sizes only: more at once would fill the heap. */
    static final int POLL_RECORDS = 8;

    private static final int POLL_MS_MAX = 100;
    /** Nobody waits for a record of a run of re-extraction: fewer commits and requests, and more records in each. */
    private static final Map<String, Object> UNHURRIED = Map.of(
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
            500,
            StreamsConfig.POLL_MS_CONFIG,
            POLL_MS_MAX,
            StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
            32,
            StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
            32,
            StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
            100,
            StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
            256 << 10);

    private KafkaSettings() {}

    /** What every client shares: where the brokers are, and what the environment passes through. */
    public static Map<String, Object> client(Settings settings) {
        Map<String, Object> client = new HashMap<>();
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.text(Setting.BOOTSTRAP_SERVERS));
        client.putAll(settings.kafka());
        return client;
    }

    /** A producer of bytes that loses and doubles nothing while it lives. */
    public static Map<String, Object> producer(Settings settings) {
        Map<String, Object> producer = new HashMap<>();
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES_MAX);
        producer.put(ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_BUFFER_BYTES);
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.putAll(client(settings));
        return producer;
    }

    /** A consumer of committed bytes that belongs to no group. */
    public static Map<String, Object> reader(Settings settings) {
        Map<String, Object> reader = new HashMap<>();
        reader.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reader.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reader.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reader.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        reader.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        reader.putAll(client(settings));
        return reader;
    }

    /** A service's Kafka Streams configuration. {@code service} is ingest, enrich or publish. */
    public static Properties streams(Settings settings, String service) {
        return streams(settings, service, TopicNames.LIVE);
    }

    /** The same for a service of a run of re-extraction, which knows nothing of the live one. */
    public static Properties streams(Settings settings, String service, TopicNames names) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, "galley-" + names.service(service));
        p.put(StreamsConfig.CLIENT_ID_CONFIG, "galley-" + names.service(service));
        p.put(DeadLetterHandler.TOPIC_CONFIG, names.topic(Topics.DEAD_LETTERS));
        p.put(StreamsConfig.STATE_DIR_CONFIG, settings.text(Setting.STATE_DIR));
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.number(Setting.THREADS));
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.number(Setting.COMMIT_INTERVAL_MS));
        // A thread that waits for records commits nothing: by default it does so for 100 ms.
        p.put(StreamsConfig.POLL_MS_CONFIG, Math.min(POLL_MS_MAX, settings.number(Setting.COMMIT_INTERVAL_MS)));
        p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 0L);
        p.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, POLL_RECORDS);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.number(Setting.REPLICATION));
        p.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        p.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        p.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, AnyTimestamp.class);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        // The default of Kafka 5, without which each start warns. Its constant is born deprecated.
        p.put("processing.exception.handler.global.enabled", true);
        p.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLL_RECORDS);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), FETCH_BYTES_MAX);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), REQUEST_BYTES_MAX);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), PRODUCER_BUFFER_BYTES);
        if (names.run() != null) {
            p.putAll(UNHURRIED);
        }
        p.putAll(client(settings));
        return p;
    }
}
