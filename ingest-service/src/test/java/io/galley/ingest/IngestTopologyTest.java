package io.galley.ingest;

import static io.galley.ingest.intake.Pages.HTML;
import static io.galley.ingest.intake.Pages.ofSize;
import static io.galley.ingest.intake.Pages.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Json;
import io.galley.contract.Limits;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.contract.Validator;
import io.galley.ingest.intake.Intake;
import io.galley.runtime.DeadLetterHandler;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.runtime.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IngestTopologyTest {
    private static final Instant APPENDED = Instant.parse("2026-01-31T08:00:00Z");
    private static final Settings SETTINGS = Settings.of(Map.of());

    @Test
    void acceptsPageUnderItsArticleId() {
        try (Run run = new Run(IngestTopology.build(SETTINGS))) {
            run.submit(HTML, Map.of("url", "http://www.example.org/a", "content-type", "text/html; charset=utf-8"));
            TestRecord<byte[], byte[]> page = run.only(Topics.PAGES_ACCEPTED);
            String articleId = Ids.articleAt("https://example.org/a");
            assertThat(page.key()).isEqualTo(utf8(articleId));
            assertThat(page.value()).isEqualTo(HTML);
            assertThat(texts(page.headers()))
                    .containsOnly(
                            Map.entry(HeaderNames.ORIGIN, "pages.submitted/0/0"),
                            Map.entry(HeaderNames.PAGE_ID, Ids.page(articleId, HTML)),
                            Map.entry(HeaderNames.PAGE_URL, "https://example.org/a"),
                            Map.entry(HeaderNames.PAGE_MEDIA, "html"),
                            Map.entry(HeaderNames.PAGE_CHARSET, "utf-8"),
                            Map.entry(HeaderNames.PAGE_ACCEPTED_AT, "2026-01-31T08:00:00Z"));
            assertThat(run.read(Topics.PAGES_OUTCOMES)).isEmpty();
        }
    }

    @Test
    void noticeIsAcceptedUnderItsArticleIdWithoutAPage() {
        try (Run run = new Run(IngestTopology.build(SETTINGS))) {
            run.submit(null, Map.of("ce_type", "page.gone", "url", "http://www.example.org/a"));
            TestRecord<byte[], byte[]> page = run.only(Topics.PAGES_ACCEPTED);
            assertThat(page.key()).isEqualTo(utf8(Ids.articleAt("https://example.org/a")));
            assertThat(page.value()).isEmpty();
            assertThat(texts(page.headers())).containsEntry(HeaderNames.PAGE_NOTICE, "gone");
            assertThat(run.read(Topics.PAGES_OUTCOMES)).isEmpty();
        }
    }

    @Test
    void carriesTheFixedTimeOfAcceptance() {
        Settings fixed = SETTINGS.with(Setting.ACCEPTED_AT, "2020-02-02T02:02:02Z");
        try (Run run = new Run(IngestTopology.build(fixed))) {
            run.submit(HTML, Map.of());
            assertThat(texts(run.only(Topics.PAGES_ACCEPTED).headers()))
                    .containsEntry(HeaderNames.PAGE_ACCEPTED_AT, "2020-02-02T02:02:02Z");
        }
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void answersRejectionWithItsOutcome(byte[] value, Map<String, String> headers, String reason) {
        try (Run run = new Run(IngestTopology.build(SETTINGS))) {
            run.submit(value, headers);
            Outcome outcome = Json.decode(run.only(Topics.PAGES_OUTCOMES).value(), Outcome.class);
            assertThat(outcome.reason()).isEqualTo(reason);
            assertThat(outcome.stage()).isEqualTo(Outcome.Stage.INGEST);
            assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REJECTED);
            assertThat(outcome.origin()).isEqualTo(new Origin(Topics.PAGES_SUBMITTED, 0, 0));
            assertThat(run.read(Topics.PAGES_ACCEPTED)).isEmpty();
        }
    }

    static Stream<Arguments> rejections() {
        Map<String, String> none = Map.of();
        return Stream.of(
                Arguments.of(null, none, "EMPTY_PAGE"),
                Arguments.of(ofSize(Limits.DEFAULT.submittedBytesMax() + 1), none, "RECORD_TOO_LARGE"),
                Arguments.of(ofSize(Limits.DEFAULT.pageBytesMax() + 1), none, "PAGE_TOO_LARGE"),
                Arguments.of(new byte[] {0x1f, (byte) 0x8b, 1}, none, "GZIP_INVALID"),
                Arguments.of(utf8("{\"html\":"), Map.of("content-type", "application/json"), "ENVELOPE_INVALID"),
                Arguments.of(HTML, Map.of("content-type", "image/png"), "CONTENT_TYPE_UNSUPPORTED"),
                Arguments.of(utf8("%PDF-1.4"), none, "NOT_TEXT"),
                Arguments.of(HTML, Map.of("url", "javascript:x"), "URL_INVALID"),
                Arguments.of(HTML, Map.of("url", "http://a.example/" + "x".repeat(65_000)), "URL_TOO_LONG"),
                Arguments.of(null, Map.of("ce_type", "page.gone"), "URL_MISSING"),
                Arguments.of(HTML, Map.of("fetched-at", "noon"), "FETCH_TIME_INVALID"),
                Arguments.of(HTML, Map.of("attribute-a", "x".repeat(9000)), "ATTRIBUTES_TOO_LARGE"),
                Arguments.of(HTML, Map.of("supplier", "x".repeat(33_000)), "HEADERS_TOO_LARGE"));
    }

    @Test
    void keysRejectionByArticleWhereTheUrlIsKnownAndByOriginElsewhere() {
        try (Run run = new Run(IngestTopology.build(SETTINGS))) {
            run.submit(utf8(" "), Map.of("url", "https://example.org/a"));
            run.submit(utf8(" "), Map.of());
            assertThat(run.read(Topics.PAGES_OUTCOMES))
                    .extracting(record -> new String(record.key()))
                    .containsExactly(Ids.articleAt("https://example.org/a"), "pages.submitted/0/1");
        }
    }

    @Test
    void keepsTheOriginOfRedrivenLetter() {
        try (Run run = new Run(IngestTopology.build(SETTINGS))) {
            run.submit(HTML, Map.of(HeaderNames.ORIGIN, "pages.submitted/3/99"));
            run.submit(HTML, Map.of(HeaderNames.ORIGIN, "pages.accepted/3/99"));
            run.submit(HTML, Map.of(HeaderNames.ORIGIN, "junk"));
            assertThat(run.read(Topics.PAGES_ACCEPTED))
                    .extracting(record -> RecordHeadersReader.origin(record.headers())
                            .orElseThrow()
                            .toString())
                    .containsExactly("pages.submitted/3/99", "pages.submitted/0/1", "pages.submitted/0/2");
        }
    }

    @Test
    void sendsUnexpectedFailureToTheDeadLettersAndGoesOn() {
        IngestStep real = new IngestStep(new Intake(), Optional.empty());
        Step failing = source -> {
            if (source.position().offset() == 0) {
                throw new IllegalStateException("injected");
            }
            return real.apply(source);
        };
        try (Run run = new Run(IngestTopology.of(failing))) {
            run.submit(HTML, Map.of("url", "https://example.org/a"));
            run.submit(HTML, Map.of());
            TestRecord<byte[], byte[]> letter = run.only(Topics.DEAD_LETTERS);
            assertThat(letter.value()).isEqualTo(HTML);
            assertThat(texts(letter.headers()))
                    .containsEntry("url", "https://example.org/a")
                    .containsEntry(HeaderNames.ORIGIN, "pages.submitted/0/0");
            run.only(Topics.PAGES_ACCEPTED);
        }
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new java.util.TreeMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value())));
        return texts;
    }

    /** One topology under the test driver. */
    private static final class Run implements AutoCloseable {
        private final TopologyTestDriver driver;
        private final TestInputTopic<byte[], byte[]> submitted;

        Run(Topology topology) {
            Properties config = new Properties();
            config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
            config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
            config.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
            driver = new TopologyTestDriver(topology, config);
            submitted = driver.createInputTopic(
                    Topics.PAGES_SUBMITTED, new ByteArraySerializer(), new ByteArraySerializer());
        }

        void submit(byte[] value, Map<String, String> headers) {
            RecordHeaders kafka = new RecordHeaders();
            headers.forEach((name, text) -> kafka.add(name, utf8(text)));
            submitted.pipeInput(new TestRecord<>(null, value, kafka, APPENDED));
        }

        List<TestRecord<byte[], byte[]>> read(String topic) {
            List<TestRecord<byte[], byte[]>> records = driver.createOutputTopic(
                            topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
            assertThat(records)
                    .allSatisfy(written -> assertThat(Validator.errors(topic, written.headers(), written.value()))
                            .isEmpty());
            return records;
        }

        TestRecord<byte[], byte[]> only(String topic) {
            List<TestRecord<byte[], byte[]>> records = read(topic);
            assertThat(records).hasSize(1);
            return records.get(0);
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
