package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.ExtractedPage;
import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.Limits;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.Outcome.Stage;
import io.galley.contract.PageNotice;
import io.galley.contract.Schemas;
import io.galley.contract.Topics;
import io.galley.contract.Validator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTopologyTest {
    private static final ArticleContent A = Samples.content("Bridge reopens", "The old bridge carries traffic again.");
    private static final ArticleContent B = Samples.content("Bridge reopens", "The old bridge carries traffic.");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @TempDir
    private Path state;

    @Test
    void newArticleIsPublished() {
        ExtractedPage page = Samples.page(1, A);
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(page, Map.of(HeaderNames.TRACEPARENT, TRACE));
            TestRecord<byte[], byte[]> published =
                    run.read(Topics.ARTICLES_PUBLISHED).getFirst();
            TestRecord<byte[], byte[]> latest = run.read(Topics.ARTICLES_LATEST).getFirst();
            assertThat(published.key()).isEqualTo(Samples.ARTICLE_ID.getBytes(StandardCharsets.UTF_8));
            assertThat(latest.key()).isEqualTo(published.key());
            assertThat(latest.value()).isEqualTo(published.value());
            assertThat(latest.headers()).isEqualTo(published.headers());
            assertThat(Validator.errors(Schemas.ARTICLE, published.value())).isEmpty();
            assertThat(Json.decode(published.value(), ArticleEvent.class))
                    .isEqualTo(new ArticleEvent(
                            Samples.ARTICLE_ID,
                            1,
                            1,
                            Status.USABLE,
                            null,
                            ContentHash.of(A).whole(),
                            List.of(),
                            null,
                            null,
                            "https://example.com/news/bridge",
                            "crawler-7",
                            Map.of("crawl", "2026-03"),
                            page.fetchedAt(),
                            page.acceptedAt(),
                            A));
        }
    }

    @Test
    void eventsCarryCloudEventsHeaders() {
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.page(1, A), Map.of(HeaderNames.TRACEPARENT, TRACE, "unknown", "dropped"));
            run.pipe(Samples.page(2, B));
            List<TestRecord<byte[], byte[]>> published = run.read(Topics.ARTICLES_PUBLISHED);
            assertThat(PublishRun.texts(published.get(0).headers()))
                    .containsOnly(
                            Map.entry("ce_specversion", "1.0"),
                            Map.entry("ce_id", Samples.ARTICLE_ID + ":1"),
                            Map.entry("ce_source", "urn:galley:gazette"),
                            Map.entry("ce_type", "article.published"),
                            Map.entry("ce_subject", Samples.ARTICLE_ID),
                            Map.entry("ce_time", "2026-03-01T12:02:00Z"),
                            Map.entry("ce_dataschema", "urn:galley:schema:article:1"),
                            Map.entry("content-type", "application/json"),
                            Map.entry("galley-page-id", Samples.pageId(1)),
                            Map.entry("galley-origin", "pages.submitted/0/0"),
                            Map.entry("traceparent", TRACE));
            assertThat(PublishRun.texts(published.get(1).headers()))
                    .containsEntry("ce_id", Samples.ARTICLE_ID + ":2")
                    .containsEntry("ce_type", "article.updated")
                    .doesNotContainKey("traceparent");
        }
    }

    @Test
    void versionsFormAnUnbrokenChain() {
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.page(1, A));
            run.pipe(Samples.page(2, B));
            run.pipe(Samples.page(3, A));
            List<ArticleEvent> events = run.events(Topics.ARTICLES_PUBLISHED);
            assertThat(events).extracting(ArticleEvent::version).containsExactly(1L, 2L, 3L);
            assertThat(events.get(1).previousContentHash())
                    .isEqualTo(events.get(0).contentHash());
            assertThat(events.get(2).previousContentHash())
                    .isEqualTo(events.get(1).contentHash());
            assertThat(events.get(1).changed()).containsExactly("paragraphs");
            assertThat(events.get(1).cause()).isEqualTo(Cause.PAGE);
            assertThat(run.events(Topics.ARTICLES_LATEST)).isEqualTo(events);
        }
    }

    @Test
    void everyPageHasItsOutcome() {
        ArticleContent byEngine2 = Samples.content(
                "Bridge", List.of(new Paragraph("paragraph", "x")), List.of(new Author("Ada Reed", null)), null, 2);
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.page(1, A));
            run.pipe(Samples.page(2, A));
            run.pipe(Samples.page(1, B));
            run.pipe(Samples.page(3, B));
            run.pipe(Samples.page(3, byEngine2));
            List<TestRecord<byte[], byte[]>> written = run.read(Topics.PAGES_OUTCOMES);
            assertThat(written).allSatisfy(outcome -> {
                assertThat(outcome.key()).isEqualTo(Samples.ARTICLE_ID.getBytes(StandardCharsets.UTF_8));
                assertThat(Validator.errors(Schemas.OUTCOME, outcome.value())).isEmpty();
            });
            assertThat(written)
                    .extracting(outcome -> Json.decode(outcome.value(), Outcome.class))
                    .containsExactly(
                            outcome(1, 0, Kind.PUBLISHED, 1, 1),
                            outcome(2, 1, Kind.UNCHANGED, 1, 1),
                            outcome(1, 2, Kind.SUPERSEDED, 1, 1),
                            outcome(3, 3, Kind.UPDATED, 2, 1),
                            outcome(3, 4, Kind.UPDATED, 3, 2));
            assertThat(run.events(Topics.ARTICLES_PUBLISHED))
                    .extracting(ArticleEvent::cause)
                    .containsExactly(null, Cause.PAGE, Cause.ENGINE);
        }
    }

    @Test
    void engineChangesAreKeptBackWhereTheSettingSaysSo() {
        ArticleContent byEngine2 = Samples.content(
                "Bridge", List.of(new Paragraph("paragraph", "x")), List.of(new Author("Ada Reed", null)), null, 2);
        try (PublishRun run = new PublishRun(state, Map.of("GALLEY_PUBLISH_ENGINE_CHANGES", "none"))) {
            run.pipe(Samples.page(1, A));
            run.pipe(Samples.page(1, byEngine2));
            assertThat(run.outcomes()).extracting(Outcome::outcome).containsExactly(Kind.PUBLISHED, Kind.UNCHANGED);
            assertThat(run.events(Topics.ARTICLES_PUBLISHED)).hasSize(1);
        }
    }

    @Test
    void goneBackAndGoneAgainIsOneUnbrokenChain() {
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.page(1, A));
            run.pipe(Samples.notice(PageNotice.Kind.GONE, 2));
            run.pipe(Samples.notice(PageNotice.Kind.GONE, 3));
            run.pipe(Samples.page(4, A));
            run.pipe(Samples.notice(PageNotice.Kind.GONE, 5));
            run.pipe(Samples.page(6, B));
            assertThat(run.outcomes())
                    .extracting(Outcome::outcome)
                    .containsExactly(
                            Kind.PUBLISHED, Kind.WITHDRAWN, Kind.UNCHANGED, Kind.UPDATED, Kind.WITHDRAWN, Kind.UPDATED);
            List<TestRecord<byte[], byte[]>> published = run.read(Topics.ARTICLES_PUBLISHED);
            assertThat(published)
                    .extracting(event -> PublishRun.texts(event.headers()).get("ce_type"))
                    .containsExactly(
                            "article.published",
                            "article.withdrawn",
                            "article.updated",
                            "article.withdrawn",
                            "article.updated");
            List<ArticleEvent> events = published.stream()
                    .map(event -> Json.decode(event.value(), ArticleEvent.class))
                    .toList();
            assertThat(events).extracting(ArticleEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
            String hash = ContentHash.of(A).whole();
            assertThat(events)
                    .extracting(ArticleEvent::previousContentHash)
                    .containsExactly(null, hash, hash, hash, hash);
            assertThat(events)
                    .extracting(ArticleEvent::changed)
                    .containsExactly(
                            List.of(),
                            List.of("status"),
                            List.of("status"),
                            List.of("status"),
                            List.of("paragraphs", "status"));
            ArticleEvent withdrawn = events.get(1);
            assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
            assertThat(withdrawn.reason()).isEqualTo("gone");
            assertThat(withdrawn.url()).isEqualTo("https://example.com/news/bridge");
            assertThat(withdrawn.content()).isNull();
            assertThat(withdrawn.contentHash()).isNull();
            assertThat(run.read(Topics.ARTICLES_LATEST))
                    .extracting(latest -> latest.value() == null)
                    .containsExactly(false, true, false, true, false);
        }
    }

    @Test
    void pageThatTwoFetchesAnHourApartMissIsWithdrawn() {
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.page(1, A));
            run.pipe(Samples.notice(PageNotice.Kind.MISSING, 2));
            run.pipe(Samples.notice(PageNotice.Kind.MISSING, 61));
            run.pipe(Samples.notice(PageNotice.Kind.MISSING, 62));
            List<Outcome> outcomes = run.outcomes();
            assertThat(outcomes)
                    .extracting(Outcome::outcome)
                    .containsExactly(Kind.PUBLISHED, Kind.UNCHANGED, Kind.UNCHANGED, Kind.WITHDRAWN);
            assertThat(outcomes.get(2).reason()).isEqualTo("PAGE_MISSING");
            assertThat(outcomes.get(2).measured()).isEqualTo(59 * 60L);
            assertThat(outcomes.get(2).limit()).isEqualTo(3600L);
            assertThat(run.events(Topics.ARTICLES_PUBLISHED).getLast().reason()).isEqualTo("missing");
        }
    }

    @Test
    void noticeOfAnUnknownPageIsRejected() {
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.notice(PageNotice.Kind.GONE, 2));
            Outcome outcome = run.outcomes().getFirst();
            assertThat(outcome.outcome()).isEqualTo(Kind.REJECTED);
            assertThat(outcome.reason()).isEqualTo("NOTHING_TO_WITHDRAW");
            assertThat(run.read(Topics.ARTICLES_PUBLISHED)).isEmpty();
            assertThat(run.read(Topics.ARTICLES_LATEST)).isEmpty();
            assertThat(run.store().all().hasNext()).isFalse();
        }
    }

    @Test
    void articleThatNoEventCanHoldIsRejectedAndForgotten() {
        int limit = Limits.DEFAULT.eventBytesMax();
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.page(1, Samples.content("t", "x".repeat(limit / 2))));
            TestRecord<byte[], byte[]> written = run.read(Topics.PAGES_OUTCOMES).getFirst();
            assertThat(Validator.errors(Schemas.OUTCOME, written.value())).isEmpty();
            Outcome outcome = Json.decode(written.value(), Outcome.class);
            assertThat(outcome.outcome()).isEqualTo(Kind.REJECTED);
            assertThat(outcome.reason()).isEqualTo("EVENT_TOO_LARGE");
            assertThat(outcome.limit()).isEqualTo(limit);
            assertThat(outcome.measured()).isGreaterThan(limit);
            assertThat(run.read(Topics.ARTICLES_PUBLISHED)).isEmpty();
            assertThat(run.store().get(key())).isNull();
            run.pipe(Samples.page(2, A));
            assertThat(run.events(Topics.ARTICLES_PUBLISHED))
                    .extracting(ArticleEvent::version)
                    .containsExactly(1L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no key", "bad key", "other key", "no value", "no origin", "no json", "null", "no report"})
    void foreignRecordBecomesADeadLetterAndIsNotRemembered(String wrong) {
        Map<String, String> headers = new HashMap<>(Map.of(HeaderNames.ORIGIN, "pages.submitted/0/0"));
        String key = Samples.ARTICLE_ID;
        byte[] value = Json.encode(Samples.page(1, A));
        switch (wrong) {
            case "no key" -> key = null;
            case "bad key" -> key = "bridge";
            case "other key" -> key = Samples.pageId(9);
            case "no value" -> value = null;
            case "no origin" -> headers.clear();
            case "no json" -> value = "{".getBytes(StandardCharsets.UTF_8);
            case "null" -> value = "null".getBytes(StandardCharsets.UTF_8);
            default ->
                value = ("{\"id\":\"" + key + "\",\"pageId\":\"" + key + "\",\"acceptedAt\":\"2026-03-01T12:00:00Z\"}")
                        .getBytes(StandardCharsets.UTF_8);
        }
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(key, value, headers);
            TestRecord<byte[], byte[]> letter = run.read(Topics.DEAD_LETTERS).getFirst();
            assertThat(letter.value()).isEqualTo(value);
            assertThat(run.read(Topics.PAGES_OUTCOMES)).isEmpty();
            assertThat(run.read(Topics.ARTICLES_PUBLISHED)).isEmpty();
            assertThat(run.store().all().hasNext()).isFalse();
            run.pipe(Samples.page(1, A));
            assertThat(run.outcomes()).extracting(Outcome::outcome).containsExactly(Kind.PUBLISHED);
        }
    }

    @Test
    void stateOfALaterReleaseStopsNothingAndIsNotOverwritten() {
        byte[] later = new byte[120];
        later[0] = 3;
        try (PublishRun run = new PublishRun(state)) {
            run.store().put(key(), later);
            run.pipe(Samples.page(1, A));
            assertThat(run.read(Topics.DEAD_LETTERS)).hasSize(1);
            assertThat(run.read(Topics.ARTICLES_PUBLISHED)).isEmpty();
            assertThat(run.store().get(key())).isEqualTo(later);
        }
    }

    @Test
    void recordTooLargeForItsTopicIsNeitherWrittenNorRemembered() {
        String trace = "x".repeat(300_000);
        try (PublishRun run = new PublishRun(state)) {
            Map<String, String> headers = new HashMap<>(Map.of(HeaderNames.TRACEPARENT, trace.repeat(14)));
            run.pipe(Samples.page(1, A), headers);
            assertThat(run.outcomes()).extracting(Outcome::reason).containsExactly("EVENT_TOO_LARGE");
            assertThat(run.store().get(key())).isNull();
        }
    }

    @Test
    void versionsGoOnAfterARestart() {
        byte[] kept;
        try (PublishRun run = new PublishRun(state)) {
            run.pipe(Samples.page(1, A));
            run.pipe(Samples.page(2, B));
            kept = run.store().get(key());
        }
        // The test driver deletes its folder when it closes: the store comes back as from its changelog.
        try (PublishRun run = new PublishRun(state)) {
            run.store().put(key(), kept);
            run.pipe(Samples.page(3, B));
            run.pipe(Samples.page(4, A));
            assertThat(run.outcomes()).extracting(Outcome::outcome).containsExactly(Kind.UNCHANGED, Kind.UPDATED);
            ArticleEvent third = run.events(Topics.ARTICLES_PUBLISHED).getFirst();
            assertThat(third.version()).isEqualTo(3);
            assertThat(third.previousContentHash()).isEqualTo(ContentHash.of(B).whole());
        }
    }

    private static Bytes key() {
        return Bytes.wrap(Samples.ARTICLE_ID.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome outcome(int page, long offset, Kind kind, long version, int engine) {
        return new Outcome(
                Samples.ARTICLE_ID,
                Samples.pageId(page),
                new Origin(Topics.PAGES_SUBMITTED, 0, offset),
                Stage.PUBLISH,
                kind,
                null,
                null,
                null,
                null,
                version,
                engine);
    }
}
