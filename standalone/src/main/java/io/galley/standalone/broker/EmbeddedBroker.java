package io.galley.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        format(folder);
        KafkaRaftServer server;
        try {
            server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
        } catch (KafkaException e) {
            // Mostly the folder's lock: another run has it.
            throw new UncheckedIOException(new IOException("no broker starts in " + folder + ": " + e.getMessage(), e));
        }
        return new EmbeddedBroker(server, "localhost:" + brokerPort);
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
        p.put("controlled.shutdown.enable", "false");
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
