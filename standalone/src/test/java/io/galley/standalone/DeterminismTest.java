package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Topics;
import io.galley.enrich.EnrichTopology;
import io.galley.publish.PublishTopology;
import io.galley.runtime.ServiceStreams;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.standalone.broker.EmbeddedBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same {@code pages.accepted} gives the same {@code articles.published}, byte for byte: on two partitions and one
 * thread undisturbed, and on five partitions with one, two and four threads, while enrich and publish are killed in the
 * middle of each seed's pages and started again.
 */
@Tag("broker")
class DeterminismTest {
    private static final long[] SEEDS = {11, 12, 13};
    private static final int[] THREADS = {2, 4, 1};
    private static final int ARTICLES = 8;
    private static final int PAGES_EACH = 3;
    private static final int PAGES = ARTICLES * PAGES_EACH;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void sameAcceptedPagesGiveTheSameEventsWhateverThreadsPartitionsAndKills() {
        Map<String, List<String>> calm = undisturbed();
        Map<String, List<String>> killed = killed();

        assertThat(calm).hasSize(SEEDS.length * ARTICLES);
        assertThat(calm.values().stream().mapToInt(List::size).sum()).isGreaterThan(SEEDS.length * ARTICLES);
        assertThat(killed.keySet()).isEqualTo(calm.keySet());
        calm.forEach((id, values) -> assertThat(killed.get(id).equals(values))
                .as(
                        "events of %s: %s versions undisturbed, %s killed",
                        id, values.size(), killed.get(id).size())
                .isTrue());
    }

    private Map<String, List<String>> undisturbed() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("calm"))) {
            Settings settings = settings(broker, 2)
                    .with(Setting.STATE_DIR, folder.resolve("calm-state").toString());
            KafkaProbe.createTopics(settings);
            InstantSource clock = InstantSource.system();
            try (ServiceStreams enrich = new ServiceStreams("enrich", EnrichTopology.build(settings), settings, clock);
                    ServiceStreams publish =
                            new ServiceStreams("publish", PublishTopology.build(settings), settings, clock);
                    KafkaProbe kafka = new KafkaProbe(settings);
                    AcceptedPages pages = new AcceptedPages(settings)) {
                enrich.start();
                publish.start();
                for (long seed : SEEDS) {
                    pages(seed).forEach(page -> page.write(pages));
                }
                pages.flush();
                kafka.awaitOutcomes(SEEDS.length * PAGES, DEADLINE);
                return values(kafka);
            }
        }
    }

    private Map<String, List<String>> killed() {
        Map<String, String> quick = Map.of("group.min.session.timeout.ms", "500");
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("killed"), quick)) {
            Settings settings = settings(broker, 5);
            KafkaProbe.createTopics(settings);
            try (ServiceProcess services = process(broker);
                    KafkaProbe kafka = new KafkaProbe(settings);
                    AcceptedPages pages = new AcceptedPages(settings)) {
                int done = 0;
                for (int i = 0; i < SEEDS.length; i++) {
                    pages(SEEDS[i]).forEach(page -> page.write(pages));
                    pages.flush();
                    // Somewhere in the first half of the seed's pages.
                    kafka.awaitOutcomes(done + 1 + new Random(SEEDS[i]).nextInt(PAGES / 2), DEADLINE);
                    services.kill();
                    services.set("GALLEY_THREADS", Integer.toString(THREADS[i]));
                    services.start();
                    done += PAGES;
                }
                kafka.awaitOutcomes(done, DEADLINE);
                return values(kafka);
            }
        }
    }

    /** What a seed submits: several pages of each article, some of them twice, in an order that it draws. */
    private static List<SeedPage> pages(long seed) {
        Random random = new Random(seed);
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            turns.add(i % ARTICLES);
        }
        java.util.Collections.shuffle(turns, random);
        int[] minutes = new int[ARTICLES];
        List<SeedPage> pages = new ArrayList<>();
        for (int article : turns) {
            // One in six repeats the page before; one in eight was fetched before it.
            boolean repeats = minutes[article] > 0 && random.nextInt(6) == 0;
            boolean late = minutes[article] > 1 && random.nextInt(8) == 0;
            int content = repeats ? minutes[article] - 1 : minutes[article];
            int minute = late ? 0 : minutes[article];
            pages.add(new SeedPage(
                    "https://example.com/" + seed + "/" + article, minute, seed * 10_000 + article * 100L + content));
            minutes[article]++;
        }
        return pages;
    }

    private record SeedPage(String url, int minute, long content) {
        void write(AcceptedPages pages) {
            pages.write(url, minute, TestPages.article(content));
        }
    }

    /** The values of each article in their order. */
    private static Map<String, List<String>> values(KafkaProbe kafka) {
        Map<String, List<String>> values = new TreeMap<>();
        kafka.readAll(Topics.ARTICLES_PUBLISHED)
                .forEach(record -> values.computeIfAbsent(
                                new String(record.key(), StandardCharsets.UTF_8), id -> new ArrayList<>())
                        .add(HexFormat.of().formatHex(record.value())));
        return values;
    }

    private static Settings settings(EmbeddedBroker broker, int partitions) {
        return Settings.of(Map.of())
                .with(Setting.BOOTSTRAP_SERVERS, broker.bootstrapServers())
                .with(Setting.PARTITIONS, Integer.toString(partitions));
    }

    private ServiceProcess process(EmbeddedBroker broker) {
        return new ServiceProcess(
                EnrichAndPublish.class,
                Map.of(
                        "GALLEY_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                        "GALLEY_PARTITIONS", "5",
                        "GALLEY_STATE_DIR", folder.resolve("state").toString(),
                        "GALLEY_KAFKA_CONSUMER_SESSION_TIMEOUT_MS", "1500",
                        "GALLEY_KAFKA_CONSUMER_HEARTBEAT_INTERVAL_MS", "400"),
                folder.resolve("services.log"));
    }
}
