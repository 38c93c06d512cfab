package io.galley.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleEvent;
import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.Outcome;
import io.galley.contract.PageNotice;
import io.galley.contract.ReceivedPage;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.contract.Validator;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The publish topology under the configuration that the service runs with, and what it wrote. */
final class PublishRun implements AutoCloseable {
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> extracted;
    private long submitted;

    PublishRun(Path state) {
        this(state, Map.of());
    }

    /** {@code more} are further settings of the environment. */
    PublishRun(Path state, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("GALLEY_STATE_DIR", state.toString());
        environment.put("GALLEY_PIPELINE", "gazette");
        Settings settings = Settings.of(environment);
        driver = new TopologyTestDriver(
                PublishTopology.build(settings), KafkaSettings.streams(settings, "publish"), Instant.EPOCH);
        extracted = driver.createInputTopic(
                Topics.ARTICLES_EXTRACTED, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Pipes what enrich would write, from the next place in {@code pages.submitted}. */
    void pipe(ReceivedPage page) {
        pipe(page, Map.of());
    }

    void pipe(ReceivedPage page, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        if (page instanceof PageNotice notice) {
            headers.put(HeaderNames.PAGE_NOTICE, notice.notice().name().toLowerCase(Locale.ROOT));
        }
        headers.put(HeaderNames.ORIGIN, "pages.submitted/0/" + submitted++);
        headers.put(HeaderNames.PAGE_ID, page.pageId());
        pipe(page.id(), Json.encode(page), headers);
    }

    void pipe(String key, byte[] value, Map<String, String> texts) {
        Headers headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        extracted.pipeInput(new TestRecord<>(bytes, value, headers, Instant.EPOCH));
    }

    /** What came to a topic since the last look; each event and outcome follows its schema. */
    List<TestRecord<byte[], byte[]>> read(String topic) {
        List<TestRecord<byte[], byte[]>> records = driver.createOutputTopic(
                        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        assertThat(records)
                .allSatisfy(written -> assertThat(Validator.errors(topic, written.headers(), written.value()))
                        .isEmpty());
        return records;
    }

    /** The same without a look at the schema, for very many. */
    List<ArticleEvent> eventsUnchecked(String topic) {
        return driver
                .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(value -> Json.decode(value, ArticleEvent.class))
                .toList();
    }

    /** Drops what came to topics that nobody looks at. */
    void forget(String... topics) {
        for (String topic : topics) {
            driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readValuesToList();
        }
    }

    List<ArticleEvent> events(String topic) {
        return read(topic).stream()
                .map(written -> Json.decode(written.value(), ArticleEvent.class))
                .toList();
    }

    List<Outcome> outcomes() {
        return read(Topics.PAGES_OUTCOMES).stream()
                .map(written -> Json.decode(written.value(), Outcome.class))
                .toList();
    }

    KeyValueStore<Bytes, byte[]> store() {
        return driver.getKeyValueStore(PublishTopology.STORE);
    }

    static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach(header -> texts.put(
                header.key(), RecordHeadersReader.text(headers, header.key()).orElseThrow()));
        return texts;
    }

    @Override
    public void close() {
        driver.close();
    }
}
