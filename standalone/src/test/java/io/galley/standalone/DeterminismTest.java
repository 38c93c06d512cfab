package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Topics;
import io.galley.enrich.EnrichTopology;
import io.galley.publish.PublishTopology;
import io.galley.runtime.ServiceStreams;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same {@code pages.accepted} gives the same {@code articles.published}, byte for byte: on two partitions and one
 * thread undisturbed, and on other numbers of partitions and threads, while enrich and publish are killed in the middle
 * of the pages and started again. {@code deploy/try-determinism.sh} runs all of the numbers with all seeds.
 */
@Tag("broker")
class DeterminismTest {
    private static final List<Long> SEEDS = List.of(11L, 12L, 13L);
    private static final int ARTICLES = 8;
    private static final int PAGES_EACH = 3;
    private static final int PAGES = ARTICLES * PAGES_EACH;

    /** Only so that a test ends that hangs: a group waits for the members that were killed, and a machine may pause. */
    private static final Duration DEADLINE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void sameAcceptedPagesGiveTheSameEventsWhateverThreadsPartitionsAndKills() {
        Map<String, List<String>> calm = undisturbed(SEEDS);
        List<Turn> turns = List.of(new Turn(11, 2, 1), new Turn(12, 4, 1), new Turn(13, 1, 1));

        assertThat(calm).hasSize(SEEDS.size() * ARTICLES);
        assertThat(calm.values().stream().mapToInt(List::size).sum()).isGreaterThan(SEEDS.size() * ARTICLES);
        assertSame(killed(5, turns), calm);
    }

    @ParameterizedTest(name = "{0} partitions, {1} threads, seed {2}")
    @MethodSource("all")
    @EnabledIfSystemProperty(
            named = "determinism.full",
            matches = "true",
            disabledReason = "takes minutes: deploy/try-determinism.sh runs it")
    void everyNumberOfThreadsAndPartitionsWithEverySeedGivesTheSame(int partitions, int threads, long seed) {
        assertSame(killed(partitions, List.of(new Turn(seed, threads, 3))), undisturbed(List.of(seed)));
    }

    static Stream<Arguments> all() {
        return Stream.of(2, 5)
                .flatMap(partitions -> Stream.of(1, 2, 4)
                        .flatMap(threads -> SEEDS.stream().map(seed -> Arguments.of(partitions, threads, seed))));
    }

    private static void assertSame(Map<String, List<String>> killed, Map<String, List<String>> calm) {
        assertThat(killed.keySet()).isEqualTo(calm.keySet());
        calm.forEach((id, values) -> assertThat(killed.get(id).equals(values))
                .as(
                        "events of %s: %s versions undisturbed, %s killed",
                        id, values.size(), killed.get(id).size())
                .isTrue());
    }

    private Map<String, List<String>> undisturbed(List<Long> seeds) {
        try (TestBroker broker = TestBroker.start(folder.resolve("calm"), 2)) {
            Settings settings = broker.settings();
            InstantSource clock = InstantSource.system();
            try (ServiceStreams enrich = new ServiceStreams("enrich", EnrichTopology.build(settings), settings, clock);
                    ServiceStreams publish =
                            new ServiceStreams("publish", PublishTopology.build(settings), settings, clock);
                    KafkaProbe kafka = new KafkaProbe(settings);
                    AcceptedPages pages = new AcceptedPages(settings)) {
                enrich.start();
                publish.start();
                for (long seed : seeds) {
                    pages(seed).forEach(page -> page.write(pages));
                }
                pages.flush();
                kafka.awaitOutcomes(seeds.size() * PAGES, DEADLINE);
                return values(kafka);
            }
        }
    }

    /**
     * The pages of one seed, during which the services are killed.
     *
     * @param threads that the services have after the first kill
     * @param kills how often, each at a place that the seed draws
     */
    private record Turn(long seed, int threads, int kills) {}

    private Map<String, List<String>> killed(int partitions, List<Turn> turns) {
        try (TestBroker broker = TestBroker.start(folder.resolve("killed"), partitions);
                ServiceProcess services = process(broker, turns.getFirst().threads());
                KafkaProbe kafka = new KafkaProbe(broker.settings());
                AcceptedPages pages = new AcceptedPages(broker.settings())) {
            int done = 0;
            for (Turn turn : turns) {
                pages(turn.seed()).forEach(page -> page.write(pages));
                pages.flush();
                Random random = new Random(turn.seed());
                for (int kill = 0; kill < turn.kills(); kill++) {
                    // Somewhere in a part of the first half of the seed's pages.
                    int part = PAGES / 2 / turn.kills();
                    kafka.awaitOutcomes(done + kill * part + 1 + random.nextInt(part), DEADLINE);
                    services.kill();
                    services.set("GALLEY_THREADS", Integer.toString(turn.threads()));
                    services.start();
                }
                done += PAGES;
            }
            kafka.awaitOutcomes(done, DEADLINE);
            return values(kafka);
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

    private ServiceProcess process(TestBroker broker, int threads) {
        Map<String, String> environment = new HashMap<>(TestBroker.SOON_MISSED);
        environment.put("GALLEY_BOOTSTRAP_SERVERS", broker.servers());
        environment.put("GALLEY_PARTITIONS", broker.settings().text(Setting.PARTITIONS));
        environment.put("GALLEY_THREADS", Integer.toString(threads));
        environment.put("GALLEY_STATE_DIR", folder.resolve("state").toString());
        return new ServiceProcess(EnrichAndPublish.class, environment, folder.resolve("services.log"));
    }
}
