package io.galley.standalone;

import static io.galley.standalone.CapturedOutput.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Topics;
import io.galley.runtime.ExitCode;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import io.galley.standalone.replay.EventTopic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code galley replay} on a real broker, as its users run it. */
@Tag("broker")
class ReplayTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    static Path brokerFolder;

    @TempDir
    Path folder;

    private static TestBroker broker;
    private static Settings settings;
    private static Admin admin;

    @RegisterExtension
    final CapturedOutput captured = new CapturedOutput();

    private final ByteArrayOutputStream out = captured.out();
    private final ByteArrayOutputStream err = captured.err();

    @BeforeAll
    static void start() {
        broker = TestBroker.start(brokerFolder);
        settings = broker.settings();
        admin = broker.admin();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void rangesThatFollowEachOtherGiveTheWholeInOrderAndTheSameBytesEachTime() throws Exception {
        List<String> lines = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        try (EventTopic topic = new EventTopic(settings, admin, "ranges", 3)) {
            Random random = new Random(5);
            for (int transaction = 0; transaction < 12; transaction++) {
                topic.begin();
                // Undone ones leave gaps in the offsets, also at the end of a partition.
                boolean undone = transaction % 3 == 2;
                for (int i = 0; i < 4; i++) {
                    byte[] event = EventTopic.event(transaction * 10L + i, 1, Map.of("undone", undone));
                    RecordMetadata at = topic.write(random.nextInt(3), EventTopic.id(transaction * 10L + i), event);
                    if (!undone) {
                        lines.add(sortable(at) + text(event));
                        times.add(at.timestamp());
                    }
                }
                if (undone) {
                    topic.abort();
                } else {
                    topic.commit();
                }
            }
        }
        lines.sort(null);
        List<String> expected =
                lines.stream().map(line -> line.substring(line.indexOf('{'))).toList();
        long middle = times.stream().sorted().toList().get(times.size() / 2);
        String cut = Instant.ofEpochMilli(middle).toString();

        assertThat(replay("--topic", "ranges", "--out", file("all"))).isZero();
        assertThat(replay("--topic", "ranges", "--out", file("again"))).isZero();
        assertThat(replay("--topic", "ranges", "--to", cut, "--out", file("first")))
                .isZero();
        assertThat(replay("--topic", "ranges", "--from", cut, "--out", file("second")))
                .isZero();

        assertThat(folder.resolve("all")).content().isEqualTo(String.join("\n", expected) + "\n");
        assertThat(folder.resolve("again")).hasSameBinaryContentAs(folder.resolve("all"));
        String parts = Files.readString(folder.resolve("first")) + Files.readString(folder.resolve("second"));
        assertThat(folder.resolve("all")).content().isEqualTo(parts);
        assertThat(Files.size(folder.resolve("first"))).isPositive();
        assertThat(Files.size(folder.resolve("second"))).isPositive();
        assertThat(folder.resolve("all.resume")).doesNotExist();
        assertThat(admin.listGroups().all().get()).as("groups of readers").isEmpty();
    }

    @Test
    void clockThatStepsBackMovesNothingAndNeighbouringRangesStillMeet() throws Exception {
        admin.createTopics(List.of(
                        new NewTopic("clocks", 2, (short) 1).configs(Map.of("message.timestamp.type", "CreateTime"))))
                .all()
                .get();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(KafkaSettings.producer(settings))) {
            int[][] written = {{0, 100}, {0, 50}, {0, 200}, {1, 60}, {1, 120}};
            for (int i = 0; i < written.length; i++) {
                producer.send(new ProducerRecord<>(
                        "clocks",
                        written[i][0],
                        start.plusSeconds(written[i][1]).toEpochMilli(),
                        null,
                        EventTopic.event(i, 1, Map.of())));
            }
        }
        String cut = start.plusSeconds(100).toString();

        assertThat(titles("clocks")).containsExactly("Article 3", "Article 0", "Article 1", "Article 4", "Article 2");
        assertThat(printed(err)).contains("1 records bear an earlier append time");
        assertThat(titles("clocks", "--to", cut)).containsExactly("Article 3");
        assertThat(titles("clocks", "--from", cut)).containsExactly("Article 0", "Article 1", "Article 4", "Article 2");
    }

    @Test
    void waitsForATransactionThatBeganBeforeTheEndOfThePast() throws Exception {
        try (EventTopic topic = new EventTopic(settings, admin, "open", 1)) {
            topic.begin();
            long at = topic.write(0, EventTopic.id(1), EventTopic.event(1, 1, Map.of()))
                    .timestamp();
            String to = Instant.ofEpochMilli(at + 1).toString();
            Await.until(() -> Instant.now().toEpochMilli() > at + 1, DEADLINE);
            CompletableFuture<Integer> waiting =
                    CompletableFuture.supplyAsync(() -> replay("--topic", "open", "--to", to));
            long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
            Await.until(() -> waiting.isDone() || System.nanoTime() > end, DEADLINE);
            assertThat(waiting.isDone()).isFalse();
            topic.commit();
            assertThat(waiting.join()).isZero();
        }
        assertThat(printed(out)).contains("Article 1");
    }

    @Test
    void choosesByLanguageSiteKeywordFieldAndNewestVersion() throws Exception {
        try (EventTopic topic = new EventTopic(settings, admin, "chosen", 2)) {
            topic.begin();
            topic.write(0, EventTopic.id(1), EventTopic.event(1, 1, Map.of("language", "fr", "title", "old")));
            topic.write(0, EventTopic.id(1), EventTopic.event(1, 2, Map.of("language", "en", "title", "=1+1")));
            topic.write(
                    1,
                    EventTopic.id(2),
                    EventTopic.event(
                            2,
                            1,
                            Map.of(
                                    "language",
                                    "fr",
                                    "url",
                                    "https://news.example.org/a",
                                    "keywords",
                                    List.of(Map.of("text", "E\u0301lan"), Map.of("text", "b")),
                                    "wordCount",
                                    90)));
            topic.commit();
        }

        assertThat(titles("chosen", "--language", "fr")).containsExactlyInAnyOrder("old", "Article 2");
        assertThat(titles("chosen", "--language", "fr", "--latest-only")).containsExactly("Article 2");
        assertThat(titles("chosen", "--site", "www.Example.org")).containsExactly("Article 2");
        assertThat(titles("chosen", "--site", "ample.org")).isEmpty();
        assertThat(titles("chosen", "--keyword", "élan")).containsExactly("Article 2");
        assertThat(titles("chosen", "--where", "wordCount>=100")).isEmpty();
        assertThat(titles("chosen", "--where", "wordCount>=9")).containsExactly("Article 2");
        assertThat(titles("chosen", "--where", "title~ARTICLE", "--where", "version=1"))
                .containsExactly("Article 2");
        assertThat(titles("chosen", "--limit", "1")).hasSize(1);
        assertThat(replay("--topic", "chosen", "--where", "langauge=fr")).isZero();
        assertThat(printed(err)).contains("no record that was looked at has a field 'langauge'");

        out.reset();
        assertThat(replay(
                        "--topic", "chosen", "--where", "language=en", "--format", "csv", "--columns", "version,title"))
                .isZero();
        assertThat(printed(out)).isEqualTo("version,title\n2,'=1+1\n");
    }

    @Test
    void stepsOverWhatIsNoEventAndSaysWhatIsFromALaterRelease() throws Exception {
        try (EventTopic topic = new EventTopic(settings, admin, "odd", 1)) {
            topic.begin();
            topic.write(0, EventTopic.id(1), EventTopic.event(1, 1, Map.of()));
            topic.write(0, EventTopic.id(1), null);
            topic.write(0, "x", "no JSON".getBytes(StandardCharsets.UTF_8));
            topic.write(0, "x", new byte[] {'{', '"', 'i', 'd', (byte) 0xff});
            topic.write(0, "x", "{\"id\":\"short\"}".getBytes(StandardCharsets.UTF_8));
            topic.write(0, EventTopic.id(2), EventTopic.event(2, 1, Map.of("schemaVersion", 2)));
            topic.write(0, EventTopic.id(3), EventTopic.event(3, 1, Map.of("title", "c\u009bm")));
            topic.commit();
        }

        assertThat(replay("--topic", "odd")).isEqualTo(ExitCode.FAILED);
        assertThat(printed(out)).contains("Article 1").contains("c\u009bm").doesNotContain("Article 2");
        assertThat(printed(err))
                .containsPattern("tombstones +1")
                .containsPattern("foreign records +3")
                .containsPattern("later schema versions +1")
                .contains("later schema version than 1");
        out.reset();
        assertThat(replay("--topic", "odd", "--format", "text", "--where", "version=1"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(printed(out)).contains("c\\u{9b}m").doesNotContain("\u009b");
    }

    @Test
    void refusesRangesTopicsAndTargetsThatCannotBe() throws Exception {
        try (EventTopic topic = new EventTopic(settings, admin, "refused", 2)) {
            topic.begin();
            topic.write(0, EventTopic.id(1), EventTopic.event(1, 1, Map.of()));
            topic.commit();
        }
        assertUsage("lies ahead", "--topic", "refused", "--from", "2199-01-01");
        assertUsage("after --to", "--topic", "refused", "--from", "2026-01-02", "--to", "2026-01-01");
        assertUsage("--from is 'yesterday'", "--from", "yesterday");
        assertUsage("no topic 'nobody'", "--topic", "nobody");
        assertUsage("is the topic that is replayed", "--topic", "refused", "--to-topic", "refused");
        assertUsage("is a topic of the pipeline", "--topic", "refused", "--to-topic", Topics.PAGES_SUBMITTED);
        assertUsage("holds pages", "--topic", Topics.PAGES_ACCEPTED);
        assertUsage("must be a host such as", "--site", "https://example.org/");
        assertUsage("is no file in a folder", "--out", folder.toString());
        assertUsage(
                "nothing to resume",
                "--resume",
                "--out",
                Files.writeString(folder.resolve("mine"), "x").toString());
        assertThat(replay("--topic", "refused", "--to-topic", "refused-copy")).isZero();
        assertUsage("exists and holds up to", "--topic", "refused", "--to-topic", "refused-copy");
        assertThat(admin.listTopics().names().get()).doesNotContain("nobody");

        assertThat(replay("--topic", "refused", "--from", "2026-01-01", "--to", "2026-01-02", "--out", file("empty")))
                .isZero();
        assertThat(printed(err)).contains("the range is empty");
        assertThat(folder.resolve("empty")).isEmptyFile();
        assertThat(replay("--topic", "refused", "--to", "2199-01-01")).isZero();
        assertThat(printed(err)).contains("--to lies ahead: the range ends now");
    }

    @Test
    void resumesAfterKillsIntoAFileAndIntoATopicWithoutAGapOrADouble() throws Exception {
        write("long", 30_000);
        String[] toFile = {"replay", "--topic", "long", "--out", file("long.jsonl"), "--resume", servers()};
        for (int kill = 1; kill <= 2; kill++) {
            long size = 2_000_000L * kill;
            try (GalleyProcess replay = GalleyProcess.start(folder, toFile)) {
                Await.until(() -> length(folder.resolve("long.jsonl")) >= size || !replay.isAlive(), DEADLINE);
            }
            assertThat(folder.resolve("long.jsonl.resume")).exists();
        }
        // A disk that is full looks like this: no byte more can be written.
        try (GalleyProcess replay = GalleyProcess.startLimited(folder, "ulimit -f 6000", toFile)) {
            assertThat(replay.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(replay.said())
                    .contains("cannot write")
                    .contains("--resume")
                    .doesNotContain("\tat ");
        }
        assertThat(Galley.execute(toFile)).isZero();
        assertThat(replay("--topic", "long", "--out", file("at-once.jsonl"))).isZero();
        assertThat(folder.resolve("long.jsonl")).hasSameBinaryContentAs(folder.resolve("at-once.jsonl"));
        assertThat(folder.resolve("long.jsonl.resume")).doesNotExist();

        String[] toTopic = {"replay", "--topic", "long", "--to-topic", "long-copy", "--resume", servers()};
        try (GalleyProcess replay = GalleyProcess.start(folder, toTopic)) {
            Await.until(() -> count("long-copy") >= 2_500 || !replay.isAlive(), DEADLINE);
        }
        assertThat(count("long-copy")).isLessThan(30_000);
        assertUsage("is not complete: --resume goes on", "--topic", "long", "--to-topic", "long-copy");
        assertThat(Galley.execute(toTopic)).isZero();
        assertThat(replay("--topic", "long-copy", "--out", file("copy.jsonl"))).isZero();
        assertThat(folder.resolve("copy.jsonl")).hasSameBinaryContentAs(folder.resolve("at-once.jsonl"));
        assertThat(admin.listGroups().all().get())
                .as("the replay's own group goes")
                .isEmpty();
    }

    @Test
    void saysWhenRetentionWasFasterAndSkipsNothing() throws Exception {
        write("short", 10_000);
        String[] command = {"replay", "--topic", "short", "--out", file("short.jsonl"), "--resume", servers()};
        try (GalleyProcess replay = GalleyProcess.startLimited(folder, "ulimit -f 1000", command)) {
            assertThat(replay.exitCode()).isEqualTo(ExitCode.FAILED);
        }
        admin.deleteRecords(Map.of(new TopicPartition("short", 1), RecordsToDelete.beforeOffset(4_500)))
                .all()
                .get();

        assertThat(Galley.execute(command)).isEqualTo(ExitCode.FAILED);

        assertThat(printed(err)).contains("were deleted before they were read").contains("oldest kept is 4500");
        assertThat(replay("--topic", "short", "--from", "2026-01-01", "--out", file("rest.jsonl")))
                .isZero();
        assertThat(printed(err)).contains("records before the range's first were deleted");
    }

    private void write(String name, int events) throws Exception {
        try (EventTopic topic = new EventTopic(settings, admin, name, 2)) {
            String filling = "word ".repeat(40);
            for (int i = 0; i < events; i++) {
                if (i % 5_000 == 0) {
                    topic.begin();
                }
                topic.writeFast(i % 2, EventTopic.id(i), EventTopic.event(i, 1, Map.of("body", filling)));
                if (i % 5_000 == 4_999) {
                    topic.commit();
                }
            }
        }
    }

    private List<String> titles(String topic, String... options) {
        out.reset();
        assertThat(replay(concat(new String[] {"--topic", topic}, options))).isZero();
        return printed(out)
                .lines()
                .map(line -> line.replaceFirst(".*\"title\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private void assertUsage(String message, String... options) {
        err.reset();
        assertThat(replay(options)).as(Arrays.toString(options)).isEqualTo(ExitCode.USAGE);
        assertThat(printed(err)).contains(message).doesNotContain("\tat ");
    }

    private int replay(String... options) {
        return Galley.execute(concat(new String[] {"replay", servers()}, options));
    }

    private static String servers() {
        return broker.serversOption();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Committed records of a topic, which may not be there yet. */
    private static int count(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(KafkaSettings.reader(settings))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                return 0;
            }
            List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
            return (int) consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String sortable(RecordMetadata at) {
        return String.format("%020d %02d %012d ", at.timestamp(), at.partition(), at.offset());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String[] concat(String[] one, String... other) {
        String[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
