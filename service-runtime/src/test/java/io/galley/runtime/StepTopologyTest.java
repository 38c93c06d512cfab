package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.contract.HeaderNames;
import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.RecordSize;
import io.galley.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step inside a topology, under the very configuration that services run with. */
class StepTopologyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path state;

    @Test
    void writesWhatTheStepSays() {
        try (TopologyTestDriver driver = driver(source -> List.of(copy(source)))) {
            pipe(driver, "page");
            TestRecord<byte[], byte[]> written =
                    read(driver, Topics.ARTICLES_EXTRACTED).getFirst();
            assertThat(written.key()).isEqualTo(bytes("key"));
            assertThat(written.value()).isEqualTo(bytes("page"));
            assertThat(written.getRecordTime()).isEqualTo(NOON);
            assertThat(RecordHeadersReader.text(written.headers(), "seen-at")).contains("pages.accepted/0/0");
            assertThat(read(driver, Topics.DEAD_LETTERS)).isEmpty();
        }
    }

    @Test
    void failingRecordBecomesOneLetterAndTheNextIsProcessed() {
        Step step = source -> {
            if (text(source.value()).startsWith("bad")) {
                throw new IllegalStateException("broken by " + text(source.value()));
            }
            return List.of(copy(source));
        };
        try (TopologyTestDriver driver = driver(step)) {
            pipe(driver, "good one");
            pipe(driver, "bad");
            pipe(driver, "good two");
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED))
                    .extracting(written -> text(written.value()))
                    .containsExactly("good one", "good two");
            assertThat(read(driver, Topics.PAGES_OUTCOMES)).isEmpty();
            List<TestRecord<byte[], byte[]>> letters = read(driver, Topics.DEAD_LETTERS);
            assertThat(letters).hasSize(1);
            TestRecord<byte[], byte[]> letter = letters.getFirst();
            assertThat(letter.key()).isEqualTo(bytes("key"));
            assertThat(letter.value()).isEqualTo(bytes("bad"));
            assertThat(header(letter, "supplied")).isEqualTo("yes");
            assertThat(header(letter, "__streams.errors.message")).isEqualTo("broken by bad");
            assertThat(header(letter, "kafka_dlt-original-offset")).isEqualTo("1");
            assertThat(header(letter, HeaderNames.ORIGIN)).isEqualTo("pages.accepted/0/1");
        }
    }

    @Test
    void recordThatNestsTooDeepBecomesALetter() {
        try (TopologyTestDriver driver = driver(StepTopologyTest::endless)) {
            pipe(driver, "deep");
            assertThat(header(read(driver, Topics.DEAD_LETTERS).getFirst(), "__streams.errors.message"))
                    .isEqualTo("the record nests too deep");
        }
    }

    @Test
    void noneOfTheResultsIsWrittenWhenOneDoesNotFit() {
        Step step = source -> List.of(copy(source), routed(Topics.PAGES_OUTCOMES, 256 * 1024));
        try (TopologyTestDriver driver = driver(step)) {
            pipe(driver, "page");
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED)).isEmpty();
            assertThat(read(driver, Topics.PAGES_OUTCOMES)).isEmpty();
            assertThat(read(driver, Topics.DEAD_LETTERS)).hasSize(1);
        }
    }

    @Test
    void resultForATopicWithoutSinkIsRefusedBeforeAnythingIsWritten() {
        Step step = source -> List.of(copy(source), routed("articles.unknown", 1));
        try (TopologyTestDriver driver = driver(step)) {
            pipe(driver, "page");
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED)).isEmpty();
            assertThat(read(driver, Topics.DEAD_LETTERS)).hasSize(1);
        }
    }

    @Test
    void recordWithoutKeyValueAndHeadersReachesTheStep() {
        Step step = source -> {
            assertThat(source.key()).isNull();
            assertThat(source.value()).isNull();
            return List.of(routed(Topics.ARTICLES_EXTRACTED, 1));
        };
        try (TopologyTestDriver driver = driver(step)) {
            driver.createInputTopic(Topics.PAGES_ACCEPTED, new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(new TestRecord<>(null, null));
            assertThat(read(driver, Topics.ARTICLES_EXTRACTED)).hasSize(1);
        }
    }

    @Test
    void recordFitsUpToItsTopicsLimitLessTheBatchAroundIt() {
        int limit = Topics.named(Topics.PAGES_OUTCOMES).messageBytesMax() - RecordSize.BATCH_OVERHEAD_BYTES;
        assertThatCode(() -> StepProcessor.requireFits(routed(Topics.PAGES_OUTCOMES, limit - 3), Topics.all()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> StepProcessor.requireFits(routed(Topics.PAGES_OUTCOMES, limit - 2), Topics.all()))
                .hasMessage("a record for pages.outcomes has " + (limit + 1) + " bytes, at most " + limit + " fit");
    }

    @Test
    void outcomeIsKeyedByArticleOrByOrigin() {
        Origin origin = new Origin(Topics.PAGES_SUBMITTED, 0, 9);
        Outcome outcome = Outcome.rejected(
                null, null, origin, Outcome.Stage.INGEST, "EMPTY_PAGE", "page has 0 characters, needs 1", 0, 1, null);
        Routed routed = Routed.outcome(outcome);
        assertThat(routed.topic()).isEqualTo("pages.outcomes");
        assertThat(text(routed.key())).isEqualTo("pages.submitted/0/9");
        assertThat(RecordHeadersReader.origin(routed.headers())).contains(origin);
        assertThat(RecordHeadersReader.text(routed.headers(), HeaderNames.CONTENT_TYPE))
                .contains("application/json");
    }

    private static List<Routed> endless(SourceRecord source) {
        return endless(new SourceRecord(null, null, source.headers(), 0, source.position()));
    }

    private TopologyTestDriver driver(Step step) {
        Topology topology = new Topology()
                .addSource("source", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.PAGES_ACCEPTED)
                .addProcessor("step", () -> new StepProcessor(step), "source");
        for (String topic : List.of(Topics.ARTICLES_EXTRACTED, Topics.PAGES_OUTCOMES)) {
            topology.addSink(topic, topic, new ByteArraySerializer(), new ByteArraySerializer(), "step");
        }
        Properties config = KafkaSettings.streams(Settings.of(Map.of("GALLEY_STATE_DIR", state.toString())), "enrich");
        return new TopologyTestDriver(topology, config, NOON);
    }

    private static void pipe(TopologyTestDriver driver, String value) {
        Headers headers = new RecordHeaders();
        headers.add("supplied", bytes("yes"));
        driver.createInputTopic(Topics.PAGES_ACCEPTED, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(bytes("key"), bytes(value), headers, NOON));
    }

    private static List<TestRecord<byte[], byte[]>> read(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static Routed copy(SourceRecord source) {
        Headers headers = new RecordHeaders();
        headers.add("seen-at", source.position().toBytes());
        return new Routed(Topics.ARTICLES_EXTRACTED, source.key(), source.value(), headers);
    }

    private static Routed routed(String topic, int valueBytes) {
        return new Routed(topic, bytes("key"), new byte[valueBytes], new RecordHeaders());
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return RecordHeadersReader.text(record.headers(), name).orElse(null);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
