package io.galley.standalone;

import io.galley.enrich.EnrichTopology;
import io.galley.ingest.IngestTopology;
import io.galley.publish.PublishTopology;
import io.galley.runtime.ServiceStreams;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.time.InstantSource;
import java.util.List;

/** The three services in this process, each with its own application id and state, as if they ran apart. */
public final class Pipeline implements AutoCloseable {
    private final List<ServiceStreams> services;

    /** Prepares the services; {@link #start()} starts them. */
    public Pipeline(Settings settings) {
        services = List.of(service("ingest", settings), service("enrich", settings), service("publish", settings));
    }

    /** Starts all three and returns at once. */
    public void start() {
        services.forEach(ServiceStreams::start);
    }

    /** Whether none of them has given up. */
    public boolean isAlive() {
        return services.stream().allMatch(ServiceStreams::isAlive);
    }

    /** Whether all of them work on their partitions. */
    public boolean isReady() {
        return services.stream().allMatch(ServiceStreams::isReady);
    }

    /** Stops the services at the same time, each after its open transaction. */
    @Override
    public void close() {
        List<Thread> closing = services.stream()
                .map(service -> Thread.ofVirtual().start(service::close))
                .toList();
        try {
            for (Thread thread : closing) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ServiceStreams service(String name, Settings settings) {
        Settings own = settings.with(Setting.STATE_DIR, settings.text(Setting.STATE_DIR) + "/" + name);
        return new ServiceStreams(
                name,
                switch (name) {
                    case "ingest" -> IngestTopology.build(own);
                    case "enrich" -> EnrichTopology.build(own);
                    default -> PublishTopology.build(own);
                },
                own,
                InstantSource.system());
    }
}
