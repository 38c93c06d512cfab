package io.galley.standalone.replay;

import io.galley.contract.Json;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A topic of article events, written as the test wants it. */
public final class EventTopic implements AutoCloseable {
    private final String name;
    private final KafkaProducer<byte[], byte[]> producer;

    /** Makes the topic; its writer works in transactions. */
    public EventTopic(Settings settings, Admin admin, String name, int partitions) throws Exception {
        this.name = name;
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime"))))
                .all()
                .get();
        Map<String, Object> properties = new HashMap<>(KafkaSettings.producer(settings));
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "writer-of-" + name);
        producer = new KafkaProducer<>(properties);
        producer.initTransactions();
    }

    /** Opens a transaction. */
    public EventTopic begin() {
        producer.beginTransaction();
        return this;
    }

    /** Commits it. */
    public void commit() {
        producer.commitTransaction();
    }

    /** Undoes it: its records stay in the log, for readers of uncommitted ones only. */
    public void abort() {
        producer.abortTransaction();
    }

    /** Writes one record into a partition and returns where it stands. */
    public RecordMetadata write(int partition, String key, byte[] value) {
        try {
            return producer.send(new ProducerRecord<>(name, partition, key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        } catch (Exception e) {
            throw new AssertionError("the broker refused a record", e);
        }
    }

    /** Writes one record, and does not wait for it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void writeFast(int partition, String key, byte[] value) {
        producer.send(new ProducerRecord<>(name, partition, key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** An article's id, made of a number. */
    public static String id(long number) {
        return String.format("%032x", number);
    }

    /** One version of an article, with what the test says of it. */
    public static byte[] event(long article, long version, Map<String, Object> fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", id(article));
        event.put("version", version);
        event.put("schemaVersion", 1);
        event.put("status", "usable");
        event.put("acceptedAt", "2026-03-01T12:00:00Z");
        event.put("title", "Article " + article);
        event.putAll(fields);
        return Json.encode(event);
    }

    @Override
    public void close() {
        producer.close();
    }
}
