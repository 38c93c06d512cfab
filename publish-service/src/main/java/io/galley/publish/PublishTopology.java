package io.galley.publish;

import io.galley.contract.Limits;
import io.galley.contract.TopicSpec;
import io.galley.contract.Topics;
import io.galley.runtime.Broker;
import io.galley.runtime.Route;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.runtime.TopicNames;
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
        return build(settings, TopicNames.LIVE);
    }

    /** The same for a run of re-extraction, whose topics stand beside the live ones; it has no routes. */
    public static Topology build(Settings settings, TopicNames names) {
        List<Route> routes = names.run() == null ? settings.routes() : List.of();
        Publication publication = new Publication(
                new Versioning(EngineChanges.of(settings)),
                new Withdrawal(Duration.ofMinutes(settings.number(Setting.MISSING_MINUTES))),
                new Routing(routes),
                new EventRecords(settings.text(Setting.PIPELINE), names.run()),
                Limits.DEFAULT);
        List<TopicSpec> topics = Broker.topics(settings);
        Topology topology = new Topology()
                .addSource(
                        Topics.ARTICLES_EXTRACTED,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        names.topic(Topics.ARTICLES_EXTRACTED))
                .addProcessor(PUBLISH, () -> new PublishProcessor(publication, topics), Topics.ARTICLES_EXTRACTED)
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray()),
                        PUBLISH);
        List<String> sinks =
                new ArrayList<>(List.of(Topics.ARTICLES_PUBLISHED, Topics.ARTICLES_LATEST, Topics.PAGES_OUTCOMES));
        routes.forEach(route -> sinks.add(route.topic()));
        for (String topic : sinks) {
            topology.addSink(topic, names.topic(topic), new ByteArraySerializer(), new ByteArraySerializer(), PUBLISH);
        }
        return topology;
    }
}
