package io.galley.contract;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The consumer properties under which the promises of the article topics hold. */
public final class ConsumerSettings {
    private ConsumerSettings() {}

    /**
     * Properties for {@code new KafkaConsumer<String, ArticleEvent>(…)}: read_committed, from the start of the topic on
     * the group's first visit, offsets committed by the caller.
     *
     * @param bootstrapServers {@code host:port,…}
     * @param group the consumer group
     */
    public static Map<String, Object> articles(String bootstrapServers, String group) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ArticleEventDeserializer.class);
        return properties;
    }
}
