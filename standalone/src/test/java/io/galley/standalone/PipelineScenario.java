package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the three services do together on a real broker, whichever broker that is. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PipelineScenario {
    private static final Duration DEADLINE = Duration.ofSeconds(120);

    Pipeline pipeline;
    KafkaProbe kafka;
    String servers;

    /** Starts the broker and returns its address. */
    abstract String startBroker();

    abstract void stopBroker();

    @BeforeAll
    void start(@TempDir Path state) {
        servers = startBroker();
        Settings settings = Settings.of(Map.of("GALLEY_ROUTES", "articles.english: language=en"))
                .with(Setting.BOOTSTRAP_SERVERS, servers)
                .with(Setting.STATE_DIR, state.toString());
        KafkaProbe.createTopics(settings);
        pipeline = new Pipeline(settings);
        pipeline.start();
        kafka = new KafkaProbe(settings);
    }

    @AfterAll
    void stop() {
        kafka.close();
        pipeline.close();
        stopBroker();
    }

    @Test
    void publishesAPageAsVersionOneOfItsArticle() {
        String url = "https://www.example.org/news/1?utm_source=feed#top";
        ProducerRecord<byte[], byte[]> page = TestPages.submission(url, TestPages.article(10));
        page.headers()
                .add(
                        "traceparent",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(StandardCharsets.UTF_8));
        page.headers().add("attribute-crawl", "17".getBytes(StandardCharsets.UTF_8));
        Origin origin = kafka.submit(page);

        Outcome outcome = kafka.awaitFates(List.of(origin), DEADLINE).of(origin);

        assertThat(outcome.outcome()).isEqualTo(Kind.PUBLISHED);
        assertThat(outcome.articleId()).isEqualTo(Ids.articleAt("https://example.org/news/1"));
        ConsumerRecord<byte[], byte[]> record = only(Topics.ARTICLES_PUBLISHED, outcome.articleId());
        assertThat(header(record, HeaderNames.CE_ID)).isEqualTo(outcome.articleId() + ":1");
        assertThat(header(record, HeaderNames.CE_TYPE)).isEqualTo("article.published");
        assertThat(header(record, HeaderNames.TRACEPARENT)).startsWith("00-0af7651916cd43dd");
        ArticleEvent event = kafka.published().get(outcome.articleId()).getFirst();
        assertThat(event.content().title()).isEqualTo("Report 10 from the valley");
        assertThat(event.content().paragraphs())
                .filteredOn(paragraph -> paragraph.kind().equals("paragraph"))
                .hasSize(6);
        assertThat(event.attributes()).containsEntry("crawl", "17");
        assertThat(only(Topics.ARTICLES_LATEST, outcome.articleId()).value()).isEqualTo(record.value());
    }

    @Test
    void countsVersionsAndLeavesOutWhatIsUnchangedOrOld() {
        String url = "https://example.org/news/versions";
        List<Origin> origins = new ArrayList<>();
        origins.add(kafka.submit(at("2026-01-02T10:00:00Z", url, TestPages.article(20))));
        origins.add(kafka.submit(at("2026-01-02T11:00:00Z", url, TestPages.article(20))));
        origins.add(kafka.submit(at("2026-01-02T12:00:00Z", url, TestPages.article(21))));
        origins.add(kafka.submit(at("2026-01-01T00:00:00Z", url, TestPages.article(22))));
        origins.add(kafka.submit(at("2026-01-02T13:00:00Z", url, TestPages.article(20))));

        KafkaProbe.Fates fates = kafka.awaitFates(origins, DEADLINE);

        assertThat(origins.stream().map(origin -> fates.of(origin).outcome()))
                .containsExactly(Kind.PUBLISHED, Kind.UNCHANGED, Kind.UPDATED, Kind.SUPERSEDED, Kind.UPDATED);
        List<ArticleEvent> events = kafka.published().get(Ids.articleAt(url));
        assertThat(events).extracting(ArticleEvent::version).containsExactly(1L, 2L, 3L);
        assertThat(events.get(1).previousContentHash()).isEqualTo(events.get(0).contentHash());
        assertThat(events.get(2).previousContentHash()).isEqualTo(events.get(1).contentHash());
        assertThat(events.get(2).contentHash()).isEqualTo(events.get(0).contentHash());
        assertThat(events.get(1).changed()).containsExactly("paragraphs", "title");
        assertThat(events.get(1).cause()).isEqualTo(Cause.PAGE);
    }

    @Test
    void findsEveryGoodPageBetweenHostileOnes() {
        List<Map.Entry<String, ProducerRecord<byte[], byte[]>>> hostile =
                new ArrayList<>(TestPages.hostile().entrySet());
        List<Map.Entry<String, ProducerRecord<byte[], byte[]>>> good = new ArrayList<>();
        for (int i = 0; i < hostile.size(); i++) {
            String url = "https://good.example/" + i;
            good.add(Map.entry("good " + i, TestPages.submission(url, TestPages.article(100 + i))));
        }
        List<Origin> goodOrigins = new ArrayList<>();
        List<Origin> hostileOrigins = new ArrayList<>();
        for (Map.Entry<String, ProducerRecord<byte[], byte[]>> page : TestPages.interleaved(hostile, good)) {
            Origin origin = kafka.submit(page.getValue());
            (page.getKey().startsWith("good") ? goodOrigins : hostileOrigins).add(origin);
        }
        List<Origin> all = new ArrayList<>(goodOrigins);
        all.addAll(hostileOrigins);

        KafkaProbe.Fates fates = kafka.awaitFates(all, DEADLINE);

        assertThat(goodOrigins)
                .allSatisfy(origin -> assertThat(fates.of(origin).outcome()).isEqualTo(Kind.PUBLISHED));
        for (int i = 0; i < hostileOrigins.size(); i++) {
            Outcome outcome = fates.of(hostileOrigins.get(i));
            assertThat(outcome.outcome())
                    .as("%s: %s", hostile.get(i).getKey(), outcome)
                    .isEqualTo(Kind.REJECTED);
            assertThat(outcome.detail()).as(hostile.get(i).getKey()).isNotBlank();
        }
        assertThat(fates.letters()).doesNotContainKeys(all.toArray(Origin[]::new));
        kafka.assertNothingLostNothingTwice();
    }

    private static ProducerRecord<byte[], byte[]> at(String fetchedAt, String url, String html) {
        ProducerRecord<byte[], byte[]> page = TestPages.submission(url, html);
        page.headers().add(HeaderNames.FETCHED_AT, fetchedAt.getBytes(StandardCharsets.UTF_8));
        return page;
    }

    private ConsumerRecord<byte[], byte[]> only(String topic, String articleId) {
        List<ConsumerRecord<byte[], byte[]>> records = kafka.readAll(topic).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(articleId))
                .toList();
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return RecordHeadersReader.text(record.headers(), name).orElseThrow();
    }
}
