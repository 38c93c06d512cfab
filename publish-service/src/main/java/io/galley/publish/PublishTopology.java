package io.galley.publish;

import io.galley.contract.Limits;
import io.galley.contract.TopicSpec;
import io.galley.contract.Topics;
import io.galley.runtime.Broker;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * {@code articles.extracted} → publish → {@code articles.published}, {@code articles.latest}, routes,
 * {@code pages.outcomes}.
 */
public final class PublishTopology {
    /** The store's name, and so part of its changelog topic's: to change it is to forget every version. */
    static final String STORE = "articles";

    private static final String PUBLISH = "publish";

    private PublishTopology() {}

    /** The topology. */
    public static Topology build(Settings settings) {
        Publication publication = new Publication(
                new Versioning(EngineChanges.of(settings)),
                new Withdrawal(Duration.ofMinutes(settings.number(Setting.MISSING_MINUTES))),
                new Routing(settings.routes()),
                new EventRecords(settings.text(Setting.PIPELINE)),
                Limits.DEFAULT);
        List<TopicSpec> topics = Broker.topics(settings);
        Topology topology = new Topology()
                .addSource(
                        Topics.ARTICLES_EXTRACTED,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.ARTICLES_EXTRACTED)
                .addProcessor(PUBLISH, () -> new PublishProcessor(publication, topics), Topics.ARTICLES_EXTRACTED)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray()),
                        PUBLISH);
        List<String> sinks =
                new ArrayList<>(List.of(Topics.ARTICLES_PUBLISHED, Topics.ARTICLES_LATEST, Topics.PAGES_OUTCOMES));
        settings.routes().forEach(route -> sinks.add(route.topic()));
        for (String topic : sinks) {
            topology.addSink(topic, topic, new ByteArraySerializer(), new ByteArraySerializer(), PUBLISH);
        }
        return topology;
    }
}
