package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Json;
import io.galley.runtime.ExitCode;
import io.galley.runtime.KafkaSettings;
import io.galley.standalone.replay.EventTopic;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that restarts in the middle of a replay. */
@Tag("broker")
class ReplayRestartTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int EACH = 200;
    /** More than a reader holds of two partitions, so that it must ask the restarted broker for the rest. */
    private static final int BOUNDED = 12_000;

    @TempDir
    static Path brokerFolder;

    @TempDir
    Path folder;

    private static TestBroker broker;

    @BeforeAll
    static void start() {
        broker = TestBroker.start(brokerFolder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void followerLosesAndDoublesNothingWhenItsBrokerRestarts() throws Exception {
        Path followed = folder.resolve("followed.jsonl");
        new EventTopic(broker.settings(), broker.admin(), "followed", 1).close();
        write("followed", 0, EACH);
        GalleyProcess replay = GalleyProcess.start(
                folder,
                "replay",
                "--topic",
                "followed",
                "--follow",
                "--resume",
                "--out",
                followed.toString(),
                broker.serversOption());
        try {
            Await.until(() -> lines(followed) >= 1, DEADLINE);
            broker.restart();
            write("followed", EACH, EACH);
            Await.until(() -> lines(followed) >= 2 * EACH, DEADLINE);
        } finally {
            replay.close();
        }

        assertThat(replay.said()).doesNotContain("\tat ");
        assertThat(ids(Files.readAllLines(followed))).isEqualTo(expected(2 * EACH));
    }

    @Test
    void boundedReplayGoesOnToItsEndWhenItsBrokerRestarts() throws Exception {
        new EventTopic(broker.settings(), broker.admin(), "bounded", 1).close();
        write("bounded", 0, BOUNDED);
        try (GalleyProcess replay =
                GalleyProcess.startPiped(folder, "replay", "--topic", "bounded", broker.serversOption())) {
            List<String> lines = new ArrayList<>();
            BufferedReader output = replay.output();
            lines.add(output.readLine());
            broker.restart();
            assertThat(replay.isAlive()).as("it waits for its reader").isTrue();
            output.lines().forEach(lines::add);

            assertThat(replay.exitCode()).as(replay.said()).isEqualTo(ExitCode.OK);
            assertThat(ids(lines)).isEqualTo(expected(BOUNDED));
        }
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream()
                .map(line -> (String) Json.decode(line.getBytes(StandardCharsets.UTF_8), Map.class)
                        .get("id"))
                .toList();
    }

    private static List<String> expected(int events) {
        return IntStream.range(0, events).mapToObj(EventTopic::id).toList();
    }

    /** Without transactions, as any producer might; filled with what does not compress. */
    private static void write(String topic, int first, int count) {
        Random random = new Random(first);
        byte[] filling = new byte[250];
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(KafkaSettings.producer(broker.settings()))) {
            for (int i = first; i < first + count; i++) {
                random.nextBytes(filling);
                producer.send(new ProducerRecord<>(
                        topic,
                        EventTopic.id(i).getBytes(StandardCharsets.UTF_8),
                        EventTopic.event(i, 1, Map.of("body", HexFormat.of().formatHex(filling)))));
            }
        }
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).lines().count() : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
