package io.galley.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node, broker and controller, in this process, listening on the loopback address only. The classes behind it
 * are Kafka's own but not its public API: this is the only place that names them.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Any valid id will do: the node forms a cluster with nobody else. */
    private static final String CLUSTER_ID = "R2FsbGV5LW9uZS1ub2RlIQ";

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE_ID = 1;
    /** What the log cleaner reserves; Kafka's default of 128 MiB is for many large compacted topics. */
    private static final int CLEANER_BUFFER_BYTES = 8 << 20;

    /** What Kafka keeps in its folder from the first start on, and what it leaves there when it stops in order. */
    private static final String IN_USE = "meta.properties";

    private static final String STOPPED = ".kafka_cleanshutdown";

    /** Kafka's gauges of brokers that it counts on and of those that it does not. */
    private static final String ACTIVE_BROKERS = "kafka.controller:type=KafkaController,name=ActiveBrokerCount";

    private static final String FENCED_BROKERS = "kafka.controller:type=KafkaController,name=FencedBrokerCount";

    /** A broker that is surely gone need not be waited for. */
    private static final Duration FENCED_AFTER = Duration.ofSeconds(1);

    private static final Duration FENCED_LIMIT = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker that keeps its data in a folder, and goes on with what it kept there before.
     *
     * @throws IllegalStateException when the folder cannot be used or the broker does not start
     */
    public static EmbeddedBroker start(Path folder) {
        return start(folder, Map.of());
    }

    /** The same, with more of Kafka's own settings. */
    public static EmbeddedBroker start(Path folder, Map<String, String> more) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the broker's data in " + folder, e);
        }
        int brokerPort = freePort();
        Map<String, String> properties = properties(folder, brokerPort, freePort());
        properties.putAll(more);
        boolean crashed = Files.exists(folder.resolve(IN_USE)) && !Files.exists(folder.resolve(STOPPED));
        format(folder);
        if (crashed) {
            fenceTheCrashed(folder, properties);
        }
        return new EmbeddedBroker(started(folder, properties), "localhost:" + brokerPort);
    }

    private static KafkaRaftServer started(Path folder, Map<String, String> properties) {
        try {
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            return server;
        } catch (KafkaException e) {
            // Mostly the folder's lock: another run has it.
            throw new UncheckedIOException(new IOException("no broker starts in " + folder + ": " + e.getMessage(), e));
        }
    }

    /**
     * Lets a controller alone notice that the broker of a run that crashed is gone. A broker that comes back before
     * finds itself leader of its partitions still, ends the transactions that the crash left open while it cannot be
     * reached yet, and skips their markers: readers would wait at them for ever.
     * docs/decisions/0052-broker-restarts.md.
     */
    private static void fenceTheCrashed(Path folder, Map<String, String> properties) {
        Map<String, String> alone = new HashMap<>(properties);
        alone.put("process.roles", "controller");
        alone.put(
                "listeners",
                Arrays.stream(Objects.requireNonNull(properties.get("listeners"))
                                .split(","))
                        .filter(listener -> listener.startsWith(CONTROLLER))
                        .findFirst()
                        .orElseThrow());
        alone.remove("inter.broker.listener.name");
        alone.put("broker.session.timeout.ms", Long.toString(FENCED_AFTER.toMillis()));
        alone.put("broker.heartbeat.interval.ms", Long.toString(FENCED_AFTER.toMillis() / 4));
        KafkaRaftServer controller = started(folder, alone);
        try {
            ObjectName active = new ObjectName(ACTIVE_BROKERS);
            ObjectName fenced = new ObjectName(FENCED_BROKERS);
            long start = System.nanoTime();
            while (System.nanoTime() - start < FENCED_LIMIT.toNanos() && !(value(fenced) > 0 && value(active) == 0)) {
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        } catch (JMException e) {
            throw new IllegalStateException("Kafka does not count its brokers: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** The value of a gauge, -1 where Kafka does not measure it yet. */
    private static int value(ObjectName gauge) throws JMException {
        try {
            return ((Number) ManagementFactory.getPlatformMBeanServer().getAttribute(gauge, "Value")).intValue();
        } catch (InstanceNotFoundException notYet) {
            return -1;
        }
    }

    /** {@code host:port}, for clients in this process or beside it. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Map<String, String> properties(Path folder, int brokerPort, int controllerPort) {
        Map<String, String> p = new HashMap<>();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(NODE_ID));
        p.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
        p.put("controller.listener.names", CONTROLLER);
        p.put("listeners", "PLAINTEXT://localhost:" + brokerPort + "," + CONTROLLER + "://localhost:" + controllerPort);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        p.put("inter.broker.listener.name", "PLAINTEXT");
        p.put("log.dirs", folder.toAbsolutePath().toString());
        p.put("auto.create.topics.enable", "false");
        // One node: its internal topics have one copy, and few partitions start faster.
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(internal + ".replication.factor", "1");
            p.put(internal + ".num.partitions", "4");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        // A killed service's open transaction ends within a second of its time-out, not within ten.
        p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        p.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER_BYTES));
        return p;
    }

    private static void format(Path folder) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(NODE_ID)
                    .addDirectory(folder.toAbsolutePath().toString())
                    .setMetadataLogDirectory(Optional.of(folder.toAbsolutePath().toString()))
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) { // The formatter declares nothing narrower.
            throw new IllegalStateException("cannot prepare the broker's folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }
}
