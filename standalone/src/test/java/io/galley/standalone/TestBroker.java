package io.galley.standalone;

import io.galley.runtime.Broker;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.galley.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A broker with our topics for the tests of a class. It misses killed processes within two seconds. */
final class TestBroker implements AutoCloseable {
    /** The environment of processes that a test kills: as long as a service waits, readers wait for its successor. */
    static final Map<String, String> SOON_MISSED = Map.of(
            "GALLEY_KAFKA_CONSUMER_SESSION_TIMEOUT_MS", "1500",
            "GALLEY_KAFKA_CONSUMER_HEARTBEAT_INTERVAL_MS", "400",
            "GALLEY_KAFKA_PRODUCER_TRANSACTION_TIMEOUT_MS", "2000");

    private static final Map<String, String> QUICK = Map.of(
            "group.min.session.timeout.ms", "500",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "100");

    private final Path folder;
    private final Map<String, String> properties;
    private final Settings settings;
    private final Admin admin;
    private EmbeddedBroker broker;

    private TestBroker(Path folder, int partitions) {
        this.folder = folder;
        this.properties = new HashMap<>(QUICK);
        String servers = "localhost:" + choosePorts(properties);
        this.broker = EmbeddedBroker.start(folder.resolve("kafka"), properties);
        this.settings = Settings.of(Map.of())
                .with(Setting.BOOTSTRAP_SERVERS, servers)
                .with(Setting.PARTITIONS, Integer.toString(partitions))
                .with(Setting.STATE_DIR, folder.resolve("state").toString());
        KafkaProbe.createTopics(settings);
        this.admin = Broker.connect(settings);
    }

    /** Starts it with four partitions a topic; its data and the state of services go below {@code folder}. */
    static TestBroker start(Path folder) {
        return start(folder, 4);
    }

    /** The same with so many partitions. */
    static TestBroker start(Path folder, int partitions) {
        return new TestBroker(folder, partitions);
    }

    /** Stops it and starts it again, at the same address with the same data. */
    void restart() {
        broker.close();
        broker = EmbeddedBroker.start(folder.resolve("kafka"), properties);
    }

    /** The same ports for the broker and the one that comes after it; returns that of clients. */
    private static int choosePorts(Map<String, String> properties) {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int clients = one.getLocalPort();
            int controller = other.getLocalPort();
            properties.put("listeners", "PLAINTEXT://localhost:" + clients + ",CONTROLLER://localhost:" + controller);
            properties.put("controller.quorum.voters", "1@localhost:" + controller);
            return clients;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of services that use it. */
    Settings settings() {
        return settings;
    }

    Admin admin() {
        return admin;
    }

    /** {@code host:port}. */
    String servers() {
        return settings.text(Setting.BOOTSTRAP_SERVERS);
    }

    /** The option that sends a command here. */
    String serversOption() {
        return "--bootstrap-servers=" + servers();
    }

    /** Runs a command against it, in this process; returns the exit code. */
    int galley(String... command) {
        String[] all = Arrays.copyOf(command, command.length + 1);
        all[command.length] = serversOption();
        return Galley.execute(all);
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
