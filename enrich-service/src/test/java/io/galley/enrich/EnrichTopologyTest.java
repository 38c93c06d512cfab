package io.galley.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ExtractedPage;
import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.Limits;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.PageNotice;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.RecordSize;
import io.galley.contract.Schemas;
import io.galley.contract.Topics;
import io.galley.contract.Validator;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Reason;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.Page;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichTopologyTest {
    private static final String ARTICLE_ID = "9f86d081884c7d659a2feaa0c55ad015";
    private static final String PAGE_ID = "a591a6d40bf420404a011733cfb7b190";
    private static final Settings SETTINGS = Settings.of(Map.of());

    @TempDir
    private Path state;

    @Test
    void pageBecomesItsExtractedArticle() {
        List<Page> pages = new ArrayList<>();
        Function<Page, Extraction> extractor = page -> {
            pages.add(page);
            return new Found(Articles.full());
        };
        try (TopologyTestDriver driver = driver(EnrichTopology.build(extractor))) {
            Map<String, String> headers = headers();
            headers.put(HeaderNames.PAGE_URL, "https://example.com/news/bridge");
            headers.put(HeaderNames.PAGE_CHARSET, "utf-8");
            headers.put(HeaderNames.PAGE_FETCHED_AT, "2026-03-01T11:59:30Z");
            headers.put(HeaderNames.PAGE_SUPPLIER, "crawler-7");
            headers.put(HeaderNames.PAGE_ATTRIBUTES, "{\"crawl\":\"2026-03\"}");
            headers.put(HeaderNames.TRACEPARENT, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            pipe(driver, ARTICLE_ID, "<p>page</p>", headers);

            assertThat(pages)
                    .containsExactly(new Page(
                            bytes("<p>page</p>"),
                            Page.Media.HTML,
                            "utf-8",
                            "https://example.com/news/bridge",
                            Instant.parse("2026-03-01T11:59:30Z")));
            TestRecord<byte[], byte[]> written = only(driver, Topics.ARTICLES_EXTRACTED);
            assertThat(written.key()).isEqualTo(bytes(ARTICLE_ID));
            assertThat(texts(written.headers()))
                    .containsExactly(
                            Map.entry(HeaderNames.CONTENT_TYPE, "application/json"),
                            Map.entry(HeaderNames.ORIGIN, "pages.submitted/2/17"),
                            Map.entry(HeaderNames.PAGE_ID, PAGE_ID),
                            Map.entry(
                                    HeaderNames.TRACEPARENT,
                                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
            assertThat(Validator.errors(Schemas.EXTRACTED_PAGE, written.value()))
                    .isEmpty();
            assertThat(Json.decode(written.value(), ExtractedPage.class))
                    .isEqualTo(new ExtractedPage(
                            ARTICLE_ID,
                            PAGE_ID,
                            "https://example.com/news/bridge",
                            "crawler-7",
                            Map.of("crawl", "2026-03"),
                            Instant.parse("2026-03-01T11:59:30Z"),
                            Instant.parse("2026-03-01T12:00:00Z"),
                            ContentMapping.content(Articles.full())));
            assertThat(read(driver, Topics.PAGES_OUTCOMES)).isEmpty();
            assertThat(read(driver, Topics.DEAD_LETTERS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(PageNotice.Kind.class)
    void noticeGoesOnUnread(PageNotice.Kind kind) {
        Function<Page, Extraction> extractor = page -> {
            throw new AssertionError("there is no page to extract");
        };
        try (TopologyTestDriver driver = driver(EnrichTopology.build(extractor))) {
            Map<String, String> headers = headers();
            headers.put(HeaderNames.PAGE_NOTICE, kind.name().toLowerCase(java.util.Locale.ROOT));
            headers.put(HeaderNames.PAGE_MEDIA, "unknown");
            headers.put(HeaderNames.PAGE_URL, "https://example.com/news/bridge");
            pipe(driver, ARTICLE_ID, "", headers);

            TestRecord<byte[], byte[]> written = only(driver, Topics.ARTICLES_EXTRACTED);
            assertThat(texts(written.headers()))
                    .containsEntry(HeaderNames.PAGE_NOTICE, kind.name().toLowerCase(java.util.Locale.ROOT))
                    .containsEntry(HeaderNames.ORIGIN, "pages.submitted/2/17");
            assertThat(Json.decode(written.value(), PageNotice.class))
                    .isEqualTo(new PageNotice(
                            ARTICLE_ID,
                            PAGE_ID,
                            "https://example.com/news/bridge",
                            null,
                            Map.of(),
                            null,
                            Instant.parse("2026-03-01T12:00:00Z"),
                            kind));
            assertThat(read(driver, Topics.PAGES_OUTCOMES)).isEmpty();
        }
    }

    @Test
    void pageOfWhichNobodySaysAnythingIsEnough() {
        try (TopologyTestDriver driver = driver(EnrichTopology.build(page -> new Found(Articles.blank())))) {
            pipe(driver, ARTICLE_ID, "page", headers());
            byte[] value = only(driver, Topics.ARTICLES_EXTRACTED).value();
            assertThat(Validator.errors(Schemas.EXTRACTED_PAGE, value)).isEmpty();
            ExtractedPage page = Json.decode(value, ExtractedPage.class);
            assertThat(page.url()).isNull();
            assertThat(page.attributes()).isEmpty();
        }
    }

    @Test
    void engineThatWeShipReadsAPage() {
        String html = """
                <html><body><article><h1>Bridge reopens</h1>
                <p>The old bridge carries traffic again, the town said on Sunday, two years after it closed.</p>
                <p>Engineers had found cracks in two of its piers, and a detour of nine miles kept the valley waiting.</p>
                <p>The repair cost four million, of which the county paid half and a lottery the rest, the mayor said.</p>
                <p>Buses will cross from Monday, while lorries above twelve tonnes must go on using the ring road.</p>
                </article></body></html>
                """;
        try (TopologyTestDriver driver = driver(EnrichTopology.build(SETTINGS))) {
            pipe(driver, ARTICLE_ID, html, headers());
            pipe(driver, ARTICLE_ID, " ", headers());
            byte[] value = only(driver, Topics.ARTICLES_EXTRACTED).value();
            assertThat(Validator.errors(Schemas.EXTRACTED_PAGE, value)).isEmpty();
            assertThat(Json.decode(value, ExtractedPage.class).content().body()).contains("The old bridge");
            assertThat(outcome(driver).reason()).isEqualTo("EMPTY_PAGE");
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void refusalBecomesAnOutcomeWithMeasureAndLimit(Reason reason) {
        Refused refused = new Refused(reason, "page has 7 things, needs 9", 7, 9);
        try (TopologyTestDriver driver = driver(EnrichTopology.build(page -> refused))) {
            pipe(driver, ARTICLE_ID, "page", headers());
            TestRecord<byte[], byte[]> written = only(driver, Topics.PAGES_OUTCOMES);
            assertThat(written.key()).isEqualTo(bytes(ARTICLE_ID));
            assertThat(texts(written.headers()))
                    .containsExactly(
                            Map.entry(HeaderNames.CONTENT_TYPE, "application/json"),
                            Map.entry(HeaderNames.ORIGIN, "pages.submitted/2/17"));
            assertThat(Validator.errors(Schemas.OUTCOME, written.value())).isEmpty();
            assertThat(Json.decode(written.value(), Outcome.class))
                    .isEqualTo(Outcome.rejected(
                            ARTICLE_ID,
                            PAGE_ID,
                            new Origin(Topics.PAGES_SUBMITTED, 2, 17),
                            Outcome.Stage.ENRICH,
                            reason.name(),
                            "page has 7 things, needs 9",
                            7,
                            9,
                            ArticleExtractor.ENGINE));
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED)).isEmpty();
        }
    }

    @Test
    void articleThatNoEventCanHoldIsRejectedAndNeverCut() {
        int limit = Limits.DEFAULT.eventBytesMax();
        try (TopologyTestDriver driver = driver(EnrichTopology.build(page -> new Found(Articles.ofBody(limit / 2))))) {
            pipe(driver, ARTICLE_ID, "page", headers());
            Outcome outcome = outcome(driver);
            assertThat(outcome.reason()).isEqualTo("EVENT_TOO_LARGE");
            assertThat(outcome.limit()).isEqualTo(limit);
            assertThat(outcome.measured()).isGreaterThan(limit);
            assertThat(outcome.detail())
                    .isEqualTo("article event has " + outcome.measured() + " bytes, at most " + limit + " fit");
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED)).isEmpty();
        }
    }

    @Test
    void articleThatJustFitsLeavesRoomForWhatPublishAdds() {
        int limit = Limits.DEFAULT.eventBytesMax();
        // The text stands in the value twice: once in body, once in paragraphs.
        try (TopologyTestDriver driver =
                driver(EnrichTopology.build(page -> new Found(Articles.ofBody(limit / 2 - 9 * 1024))))) {
            pipe(driver, ARTICLE_ID, "page", headers());
            TestRecord<byte[], byte[]> written = only(driver, Topics.ARTICLES_EXTRACTED);
            assertThat(RecordSize.of(written.key(), written.value(), written.headers()))
                    .isBetween(limit - 20L * 1024, limit - 16L * 1024);
        }
    }

    @Test
    void extractorThatThrowsCostsOneLetterAndTheNextPageFlows() {
        Function<Page, Extraction> extractor = page -> {
            if (page.bytes().length == 3) {
                throw new IllegalStateException("broken");
            }
            return new Found(Articles.full());
        };
        try (TopologyTestDriver driver = driver(EnrichTopology.build(extractor))) {
            pipe(driver, ARTICLE_ID, "bad", headers());
            pipe(driver, ARTICLE_ID, "good", headers());
            TestRecord<byte[], byte[]> letter = only(driver, Topics.DEAD_LETTERS);
            assertThat(letter.value()).isEqualTo(bytes("bad"));
            assertThat(texts(letter.headers()))
                    .containsAllEntriesOf(headers())
                    .containsEntry("__streams.errors.message", "broken");
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED)).hasSize(1);
            assertThat(read(driver, Topics.PAGES_OUTCOMES)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no key",
                "bad key",
                "no value",
                HeaderNames.PAGE_ID,
                HeaderNames.ORIGIN,
                HeaderNames.PAGE_MEDIA,
                HeaderNames.PAGE_ACCEPTED_AT,
                "bad media",
                "bad page id",
                "bad attributes",
                "bad time"
            })
    void foreignRecordBecomesADeadLetter(String wrong) {
        Map<String, String> headers = headers();
        headers.remove(wrong);
        switch (wrong) {
            case "bad media" -> headers.put(HeaderNames.PAGE_MEDIA, "video");
            case "bad page id" -> headers.put(HeaderNames.PAGE_ID, "17");
            case "bad attributes" -> headers.put(HeaderNames.PAGE_ATTRIBUTES, "[1]");
            case "bad time" -> headers.put(HeaderNames.PAGE_ACCEPTED_AT, "noon");
            default -> {}
        }
        String key = wrong.equals("no key") ? null : wrong.equals("bad key") ? "key" : ARTICLE_ID;
        try (TopologyTestDriver driver = driver(EnrichTopology.build(page -> new Found(Articles.full())))) {
            pipe(driver, key, wrong.equals("no value") ? null : "page", headers);
            assertThat(read(driver, Topics.DEAD_LETTERS)).hasSize(1);
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED)).isEmpty();
            assertThat(read(driver, Topics.PAGES_OUTCOMES)).isEmpty();
        }
    }

    @Test
    void recordWithoutAnythingBecomesADeadLetter() {
        try (TopologyTestDriver driver = driver(EnrichTopology.build(page -> new Found(Articles.full())))) {
            pipe(driver, null, null, Map.of());
            TestRecord<byte[], byte[]> letter = only(driver, Topics.DEAD_LETTERS);
            assertThat(letter.key()).isNull();
            assertThat(letter.value()).isNull();
            assertThat(texts(letter.headers())).containsEntry(HeaderNames.ORIGIN, "pages.accepted/0/0");
        }
    }

    private TopologyTestDriver driver(Topology topology) {
        Settings own = Settings.of(Map.of("GALLEY_STATE_DIR", state.toString()));
        return new TopologyTestDriver(topology, KafkaSettings.streams(own, "enrich"), Instant.EPOCH);
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HeaderNames.ORIGIN, "pages.submitted/2/17");
        headers.put(HeaderNames.PAGE_ID, PAGE_ID);
        headers.put(HeaderNames.PAGE_MEDIA, "html");
        headers.put(HeaderNames.PAGE_ACCEPTED_AT, "2026-03-01T12:00:00Z");
        return headers;
    }

    private static void pipe(TopologyTestDriver driver, String key, String value, Map<String, String> texts) {
        Headers headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, bytes(text)));
        driver.createInputTopic(Topics.PAGES_ACCEPTED, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(bytes(key), bytes(value), headers, Instant.EPOCH));
    }

    private static Outcome outcome(TopologyTestDriver driver) {
        return Json.decode(only(driver, Topics.PAGES_OUTCOMES).value(), Outcome.class);
    }

    private static TestRecord<byte[], byte[]> only(TopologyTestDriver driver, String topic) {
        List<TestRecord<byte[], byte[]>> records = read(driver, topic);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private static List<TestRecord<byte[], byte[]>> read(TopologyTestDriver driver, String topic) {
        List<TestRecord<byte[], byte[]>> records = driver.createOutputTopic(
                        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(records)
                .allSatisfy(written -> assertThat(Validator.errors(topic, written.headers(), written.value()))
                        .isEmpty());
        return records;
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(
                header.key(), RecordHeadersReader.text(headers, header.key()).orElseThrow()));
        return texts;
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
