package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Status;
import io.galley.contract.Json;
import io.galley.contract.SampleContent;
import io.galley.contract.TopicAdmin;
import io.galley.contract.TopicSpec;
import io.galley.contract.Topics;
import io.galley.runtime.Broker;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the contract says, held against a running broker. */
@Tag("broker")
class ContractOnBrokerTest {
    private static final String ID = "9f86d081884c7d659a2feaa0c55ad015";
    private static final String HASH = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static Settings settings;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("kafka"));
        settings = Settings.of(Map.of("GALLEY_ROUTES", "articles.french: language=fr"))
                .with(Setting.BOOTSTRAP_SERVERS, broker.bootstrapServers());
        KafkaProbe.createTopics(settings);
        admin = Broker.connect(settings);
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void asyncApiDocumentDescribesTheTopicsAsTheyAre() throws Exception {
        JsonNode channels = JsonMapper.shared().readTree(asyncApi()).path("channels");
        List<String> names = List.copyOf(channels.propertyNames());
        assertThat(names).containsExactlyElementsOf(TopicAdmin.namesOf(Topics.all()));
        for (String name : names) {
            JsonNode kafka = channels.path(name).path("bindings").path("kafka");
            assertThat(channels.path(name).path("address").asString()).isEqualTo(name);
            assertThat(kafka.path("partitions").asInt())
                    .as(name)
                    .isEqualTo(describe(name).partitions().size());
            Config config = config(name);
            Map<String, String> documented = new TreeMap<>();
            Map<String, String> actual = new TreeMap<>();
            kafka.path("topicConfiguration").properties().forEach(entry -> {
                documented.put(
                        entry.getKey(),
                        (entry.getValue().isArray() ? entry.getValue().get(0) : entry.getValue()).asString());
                actual.put(entry.getKey(), config.get(entry.getKey()).value());
            });
            assertThat(documented).as(name).containsKey("cleanup.policy").isEqualTo(actual);
        }
        // A route is a topic like the one that holds all.
        TopicSpec published = Topics.named(Topics.ARTICLES_PUBLISHED);
        published
                .config()
                .forEach((name, value) ->
                        assertThat(config("articles.french").get(name).value()).isEqualTo(value));
    }

    @Test
    void topicsThatDoNotFitAreNamedWithTheCommandThatMendsThem() throws Exception {
        TopicSpec partitions = spec("odd.partitions");
        TopicSpec retention = spec("odd.retention");
        TopicSpec size = spec("odd.size");
        TopicSpec longer = spec("odd.longer").withRetention(Duration.ofDays(3));
        admin.createTopics(List.of(
                        new NewTopic(partitions.name(), 3, (short) 1).configs(partitions.config()),
                        new NewTopic(retention.name(), 4, (short) 1)
                                .configs(with(retention, "retention.ms", "604800000")),
                        new NewTopic(size.name(), 4, (short) 1).configs(with(size, "max.message.bytes", "1048576")),
                        new NewTopic(longer.name(), 4, (short) 1).configs(with(longer, "retention.ms", "-1"))))
                .all()
                .get();
        new TopicAdmin(admin)
                .create(List.of(partitions, retention, size, longer), 4, (short) 1); // Waits until all see them.

        List<String> wrong = new TopicAdmin(admin).check(List.of(partitions, retention, size, longer), 4);

        assertThat(wrong).hasSize(3);
        assertThat(wrong.get(0)).startsWith("topic odd.partitions has 3 partitions, needs 4: ");
        assertThat(wrong.get(1))
                .startsWith("topic odd.retention has retention.ms=604800000, needs -1: run kafka-configs.sh ");
        assertThat(wrong.get(2)).startsWith("topic odd.size has max.message.bytes=1048576, needs 5242880: run ");
    }

    /** The sample project knows the contract's jar and its dependencies, and nothing else of ours. */
    @Test
    void sampleConsumerCompilesAndReadsOnJava17() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String classPath = contractClassPath();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-Xlint:all,-options",
                        "-Werror",
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        "../samples/consumer/src/main/java/example/ArticleReader.java");
        assertThat(compiled).isZero();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(KafkaSettings.producer(settings))) {
            producer.send(record(event(1, "One"))).get();
            producer.send(record("no event".getBytes(StandardCharsets.UTF_8))).get();
            producer.send(record("{\"schemaVersion\":2}".getBytes(StandardCharsets.UTF_8)))
                    .get();
            producer.send(record(event(1, "One"))).get();
            producer.send(record(event(2, "Two\u001b[31m"))).get();
            producer.send(record(withdrawn(3))).get();
        }
        Process reader = new ProcessBuilder(
                        java17(),
                        "-cp",
                        classPath + ":" + classes,
                        "example.ArticleReader",
                        broker.bootstrapServers(),
                        "sample",
                        "3")
                .redirectErrorStream(true)
                .start();
        String printed = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(printed.lines().filter(line -> line.matches("(keep|delete|skipped) .*")))
                .as(printed)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("keep " + ID + " v1 One"),
                        line -> assertThat(line)
                                .endsWith("a record of 8 bytes in articles.published is no article event"),
                        line -> assertThat(line)
                                .endsWith(
                                        "follows schema version 2, this release reads up to 1: update article-contract"),
                        line -> assertThat(line).isEqualTo("keep " + ID + " v2 Two?[31m"),
                        line -> assertThat(line).isEqualTo("delete " + ID + " v3 gone"));
    }

    private static byte[] event(long version, String title) {
        ArticleContent content = SampleContent.of(Map.of(
                "title",
                title,
                "body",
                "Text.",
                "paragraphs",
                List.of(new Paragraph("hologram", "Text.")),
                "wordCount",
                1,
                "language",
                "en"));
        return Json.encode(new ArticleEvent(
                ID,
                version,
                1,
                Status.USABLE,
                version == 1 ? null : HASH,
                HASH,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                Instant.EPOCH,
                content));
    }

    private static byte[] withdrawn(long version) {
        return Json.encode(new ArticleEvent(
                ID,
                version,
                1,
                Status.WITHDRAWN,
                HASH,
                null,
                List.of("status"),
                null,
                "gone",
                null,
                null,
                Map.of(),
                null,
                Instant.EPOCH,
                null));
    }

    private static ProducerRecord<byte[], byte[]> record(byte[] value) {
        return new ProducerRecord<>(Topics.ARTICLES_PUBLISHED, ID.getBytes(StandardCharsets.UTF_8), value);
    }

    /** The class path of the tests without our other modules, Streams and the broker. */
    private static String contractClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(java.io.File.pathSeparator))
                .filter(
                        entry -> entry.matches(
                                ".*(article-contract/target/(classes|article-contract\\.jar)|/(kafka-clients|jackson-[a-z]+|lz4-java|slf4j-api|jspecify)-[^/]*\\.jar)"))
                .reduce((a, b) -> a + java.io.File.pathSeparator + b)
                .orElseThrow();
    }

    /** A Java 17 where one is installed, else the Java that runs this. */
    private static String java17() throws IOException {
        try (Stream<Path> homes =
                Files.isDirectory(Path.of("/usr/lib/jvm")) ? Files.list(Path.of("/usr/lib/jvm")) : Stream.empty()) {
            return homes.filter(home -> isJava17(home.resolve("release")))
                    .findFirst()
                    .orElse(Path.of(System.getProperty("java.home")))
                    .resolve("bin/java")
                    .toString();
        }
    }

    private static boolean isJava17(Path release) {
        try {
            return Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"17.");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static byte[] asyncApi() throws IOException {
        try (InputStream in = Topics.class.getResourceAsStream("/schemas/asyncapi.json")) {
            return in.readAllBytes();
        }
    }

    private static TopicSpec spec(String name) {
        return Topics.route(name);
    }

    private static Map<String, String> with(TopicSpec spec, String name, String value) {
        Map<String, String> config = new TreeMap<>(spec.config());
        config.put(name, value);
        return config;
    }

    private static TopicDescription describe(String topic) throws Exception {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    }

    private static Config config(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            return admin.describeConfigs(List.of(resource)).all().get().get(resource);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
