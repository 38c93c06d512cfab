package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.PageNotice;
import io.galley.contract.Topics;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.runtime.TopicNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that a run of re-extraction read again, in place and beside. */
class ReextractionTest {
    private static final Map<String, String> RUN = Map.of(HeaderNames.REPROCESS_RUN, "engine-2");
    private static final ArticleContent BEFORE = content(1, "Bridge reopens");
    private static final ArticleContent AFTER = content(2, "Bridge reopens after two years");

    @TempDir
    Path folder;

    @Test
    void pageReadAgainIsAVersionOfTheEngineOnceAndItsOutcomesNameTheRun() {
        try (PublishRun run = new PublishRun(folder)) {
            run.pipe(Samples.page(1, BEFORE));
            run.pipe(Samples.page(1, AFTER), RUN);
            run.pipe(Samples.page(1, AFTER), RUN);
            List<TestRecord<byte[], byte[]>> published = run.read(Topics.ARTICLES_PUBLISHED);
            List<ArticleEvent> events = published.stream()
                    .map(written -> Json.decode(written.value(), ArticleEvent.class))
                    .toList();
            assertThat(events).extracting(ArticleEvent::version).containsExactly(1L, 2L);
            assertThat(events.get(1).cause()).isEqualTo(Cause.ENGINE);
            assertThat(events.get(1).run())
                    .as("run of events on the live topics")
                    .isNull();
            assertThat(PublishRun.texts(published.get(1).headers())).containsAllEntriesOf(RUN);
            assertThat(PublishRun.texts(published.get(0).headers())).doesNotContainKey(HeaderNames.REPROCESS_RUN);
            List<Outcome> outcomes = run.outcomes();
            assertThat(outcomes)
                    .extracting(Outcome::outcome)
                    .containsExactly(Kind.PUBLISHED, Kind.UPDATED, Kind.UNCHANGED);
            assertThat(outcomes).extracting(Outcome::run).containsExactly(null, "engine-2", "engine-2");
        }
    }

    @Test
    void pageReadAgainNeitherReturnsAWithdrawnArticleNorUndoesANewerPage() {
        try (PublishRun run = new PublishRun(folder)) {
            run.pipe(Samples.page(1, BEFORE));
            run.pipe(Samples.page(2, content(1, "A newer page")));
            run.pipe(Samples.page(1, AFTER), RUN);
            run.pipe(Samples.notice(PageNotice.Kind.GONE, 2));
            run.pipe(Samples.page(2, AFTER), RUN);
            assertThat(run.outcomes())
                    .extracting(Outcome::outcome)
                    .containsExactly(Kind.PUBLISHED, Kind.UPDATED, Kind.SUPERSEDED, Kind.WITHDRAWN, Kind.SUPERSEDED);
        }
    }

    @Test
    void eventsBesideTheLiveOnesNameTheRunAndBeginAtOne() {
        Settings settings = Settings.of(
                Map.of("GALLEY_STATE_DIR", folder.toString(), "GALLEY_ROUTES", "articles.english: language=en"));
        TopicNames names = new TopicNames("engine-2");
        try (TopologyTestDriver driver = new TopologyTestDriver(
                PublishTopology.build(settings, names),
                KafkaSettings.streams(settings, "publish", names),
                Instant.EPOCH)) {
            RecordHeaders headers = new RecordHeaders();
            headers.add(HeaderNames.ORIGIN, "pages.submitted/0/0".getBytes(StandardCharsets.UTF_8));
            headers.add(HeaderNames.REPROCESS_RUN, "engine-2".getBytes(StandardCharsets.UTF_8));
            driver.createInputTopic("articles.extracted.engine-2", new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(new TestRecord<>(
                            Samples.ARTICLE_ID.getBytes(StandardCharsets.UTF_8),
                            Json.encode(Samples.page(1, AFTER)),
                            headers,
                            Instant.EPOCH));
            for (String topic : List.of("articles.published.engine-2", "articles.latest.engine-2")) {
                ArticleEvent event = Json.decode(read(driver, topic), ArticleEvent.class);
                assertThat(event.run()).isEqualTo("engine-2");
                assertThat(event.version()).isEqualTo(1);
            }
            assertThat(Json.decode(read(driver, "pages.outcomes.engine-2"), Outcome.class)
                            .run())
                    .isEqualTo("engine-2");
            assertThat(driver.producedTopicNames()).allMatch(topic -> topic.contains("engine-2"));
        }
    }

    private static byte[] read(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValue();
    }

    private static ArticleContent content(int engine, String title) {
        return Samples.content(
                title,
                List.of(new Paragraph("paragraph", "One paragraph.")),
                List.of(new Author("Ada Reed", null)),
                Samples.NOON,
                engine);
    }
}
