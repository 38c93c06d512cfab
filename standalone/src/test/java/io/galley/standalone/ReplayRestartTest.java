package io.galley.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Json;
import io.galley.runtime.Broker;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.standalone.broker.EmbeddedBroker;
import io.galley.standalone.replay.EventTopic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that restarts while a replay follows its topic. */
@Tag("broker")
class ReplayRestartTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int EACH = 200;

    @TempDir
    Path folder;

    @Test
    void followerLosesAndDoublesNothingWhenItsBrokerRestarts() throws Exception {
        Map<String, String> ports = ports();
        String servers = "localhost:" + ports.remove("port");
        Settings settings = Settings.of(Map.of()).with(Setting.BOOTSTRAP_SERVERS, servers);
        Path followed = folder.resolve("followed.jsonl");
        String[] follow = {
            "replay",
            "--topic",
            "followed",
            "--follow",
            "--resume",
            "--out",
            followed.toString(),
            "--bootstrap-servers",
            servers
        };
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), ports);
        try (Admin admin = Broker.connect(settings)) {
            new EventTopic(settings, admin, "followed", 1).close();
        }
        write(settings, 0);
        GalleyProcess replay = GalleyProcess.start(folder, follow);
        try {
            await(() -> lines(followed) >= 1);
            broker.close();
            broker = EmbeddedBroker.start(folder.resolve("kafka"), ports);
            write(settings, 1);
            await(() -> lines(followed) >= 2 * EACH);
        } finally {
            replay.close();
            broker.close();
        }

        assertThat(replay.said()).doesNotContain("\tat ");
        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(followed)) {
            ids.add((String) Json.decode(line.getBytes(StandardCharsets.UTF_8), Map.class)
                    .get("id"));
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2 * EACH; i++) {
            expected.add(EventTopic.id(i));
        }
        assertThat(ids).isEqualTo(expected);
    }

    /** Without transactions, as any producer might. */
    private static void write(Settings settings, int part) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(KafkaSettings.producer(settings))) {
            for (int i = part * EACH; i < (part + 1) * EACH; i++) {
                producer.send(new ProducerRecord<>(
                        "followed",
                        EventTopic.id(i).getBytes(StandardCharsets.UTF_8),
                        EventTopic.event(i, 1, Map.of())));
            }
            producer.flush();
        }
    }

    /** The same ports for the broker and the one that comes after it. */
    private static Map<String, String> ports() throws IOException {
        int broker;
        int controller;
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            broker = one.getLocalPort();
            controller = other.getLocalPort();
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("listeners", "PLAINTEXT://localhost:" + broker + ",CONTROLLER://localhost:" + controller);
        settings.put("controller.quorum.voters", "1@localhost:" + controller);
        settings.put("port", Integer.toString(broker));
        return settings;
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).lines().count() : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
