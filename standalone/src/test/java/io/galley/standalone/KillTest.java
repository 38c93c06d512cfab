package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleEvent;
import io.galley.contract.Ids;
import io.galley.contract.Origin;
import io.galley.enrich.EnrichService;
import io.galley.ingest.IngestService;
import io.galley.publish.PublishService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Never lost, never twice: each service is killed under load, and a read_committed reader notices nothing. */
@Tag("broker")
class KillTest {
    private static final int ARTICLES = 60;
    private static final int VERSIONS = 8;
    private static final Duration DEADLINE = Duration.ofSeconds(150);

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothingWhenEachServiceIsKilledUnderLoad() {
        try (TestBroker broker = TestBroker.start(folder)) {
            try (ServiceProcess ingest = process("ingest", IngestService.class, broker);
                    ServiceProcess enrich = process("enrich", EnrichService.class, broker);
                    ServiceProcess publish = process("publish", PublishService.class, broker);
                    KafkaProbe kafka = new KafkaProbe(broker.settings())) {
                CompletableFuture<List<Origin>> load = CompletableFuture.supplyAsync(() -> submitAll(kafka));
                kafka.awaitOutcomes(40, DEADLINE);
                enrich.killAndRestart();
                kafka.awaitOutcomes(160, DEADLINE);
                publish.killAndRestart();
                kafka.awaitOutcomes(280, DEADLINE);
                ingest.killAndRestart();
                kafka.awaitFates(load.join(), DEADLINE);

                kafka.assertNothingLostNothingTwice();
                assertEveryVersionOnceAndInOrder(kafka.published());
            }
        }
    }

    /** Version after version of all articles in turn, each with its own content and no fetch time: order is all. */
    private static List<Origin> submitAll(KafkaProbe kafka) {
        List<Origin> origins = new ArrayList<>();
        for (int version = 1; version <= VERSIONS; version++) {
            for (int article = 0; article < ARTICLES; article++) {
                origins.add(
                        kafka.submit(TestPages.submission(url(article), TestPages.article(version * 1000L + article))));
            }
        }
        return origins;
    }

    private static void assertEveryVersionOnceAndInOrder(Map<String, List<ArticleEvent>> published) {
        assertThat(published).hasSize(ARTICLES);
        for (int article = 0; article < ARTICLES; article++) {
            int number = article;
            List<ArticleEvent> events = published.get(Ids.articleAt(url(article)));
            assertThat(events)
                    .extracting(ArticleEvent::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, VERSIONS).boxed().toList());
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.content().title())
                            .isEqualTo("Report " + (event.version() * 1000 + number) + " from the valley"));
        }
    }

    private static String url(int article) {
        return "https://example.org/kill/" + article;
    }

    private ServiceProcess process(String name, Class<?> main, TestBroker broker) {
        Map<String, String> environment = new HashMap<>(TestBroker.SOON_MISSED);
        environment.put("GALLEY_BOOTSTRAP_SERVERS", broker.servers());
        environment.put(
                "GALLEY_STATE_DIR", folder.resolve("state").resolve(name).toString());
        environment.put("GALLEY_HEALTH_PORT", "0");
        environment.put("GALLEY_HTTP_PORT", "0");
        return new ServiceProcess(main, environment, folder.resolve(name + ".log"));
    }
}
