package io.galley.ingest;

import io.galley.ingest.receiving.PagesServer;
import io.galley.runtime.Metrics;
import io.galley.runtime.ServiceMain;
import io.galley.runtime.Settings;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The ingest service as a process of its own. */
public final class IngestService {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private IngestService() {}

    /** Takes no arguments: its settings are in the environment. */
    public static void main(String[] arguments) {
        ServiceMain.run("ingest", IngestTopology::build, IngestService::takePages);
    }

    private static AutoCloseable takePages(Settings settings, Metrics metrics) throws IOException {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(PagesServer.producer(settings));
        try {
            PagesServer server = PagesServer.start(settings, metrics.registry(), producer);
            return () -> {
                try {
                    server.close();
                } finally {
                    producer.close(CLOSE_LIMIT);
                }
            };
        } catch (IOException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }
}
