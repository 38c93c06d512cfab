package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ExtractedPage;
import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.SampleContent;
import io.galley.contract.Topics;
import io.galley.publish.PublishService;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why docs/consuming.md insists on read_committed: what the other readers see when publish is killed. */
@Tag("broker")
class ReadUncommittedTest {
    private static final String ID = "9f86d081884c7d659a2feaa0c55ad015";
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void readerOfUncommittedRecordsSeesOneVersionTwiceAfterAKill() throws Exception {
        // A long commit interval, so that the kill comes between the write of an event and its commit.
        Map<String, String> environment = new HashMap<>(TestBroker.SOON_MISSED);
        environment.put("GALLEY_COMMIT_INTERVAL_MS", "6000");
        environment.put("GALLEY_KAFKA_PRODUCER_TRANSACTION_TIMEOUT_MS", "6500");
        environment.put("GALLEY_STATE_DIR", folder.resolve("publish").toString());
        environment.put("GALLEY_HEALTH_PORT", "0");
        try (TestBroker broker = TestBroker.start(folder)) {
            Settings settings = broker.settings();
            environment.put("GALLEY_BOOTSTRAP_SERVERS", broker.servers());
            try (ServiceProcess publish =
                            new ServiceProcess(PublishService.class, environment, folder.resolve("publish.log"));
                    KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(KafkaSettings.producer(settings))) {
                producer.send(page()).get();
                List<String> uncommitted = read(settings, "read_uncommitted", seen -> !seen.isEmpty());
                publish.kill();
                List<String> committed = read(settings, "read_committed", seen -> true);
                publish.start();

                assertThat(uncommitted).containsExactly(ID + ":1");
                assertThat(committed).as("the event is not committed").isEmpty();
                assertThat(read(settings, "read_committed", seen -> !seen.isEmpty()))
                        .containsExactly(ID + ":1");
                assertThat(read(settings, "read_uncommitted", seen -> seen.size() == 2))
                        .as("the aborted event and the good one")
                        .containsExactly(ID + ":1", ID + ":1");
            }
        }
    }

    /** The ids of the published events that one reader sees, once there are enough. */
    private static List<String> read(Settings settings, String isolation, Predicate<List<String>> enough) {
        Map<String, Object> properties = new HashMap<>(KafkaSettings.reader(settings));
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        long end = System.nanoTime() + DEADLINE.toNanos();
        List<String> seen = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES_PUBLISHED).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            do {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> seen.add(RecordHeadersReader.text(record.headers(), HeaderNames.CE_ID)
                                .orElseThrow()));
            } while (!enough.test(seen) && System.nanoTime() < end);
        }
        return seen;
    }

    /** What enrich would write. */
    private static ProducerRecord<byte[], byte[]> page() {
        ArticleContent content = SampleContent.of(Map.of(
                "title",
                "Bridge reopens",
                "body",
                "Text.",
                "paragraphs",
                List.of(new Paragraph("paragraph", "Text.")),
                "wordCount",
                1,
                "language",
                "en"));
        ExtractedPage page = new ExtractedPage(ID, ID, null, null, Map.of(), null, Instant.EPOCH, content);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.ARTICLES_EXTRACTED, ID.getBytes(StandardCharsets.UTF_8), Json.encode(page));
        record.headers().add(HeaderNames.ORIGIN, "pages.submitted/0/0".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
