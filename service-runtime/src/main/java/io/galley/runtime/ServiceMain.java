package io.galley.runtime;

import io.galley.runtime.Broker.UnreachableException;
import io.galley.runtime.Settings.BadSettingsException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a service that is a process of its own: settings, broker, topics, streams, health, and a clean end on
 * SIGTERM. What prevents the start is one line on standard error and an {@link ExitCode}.
 */
public final class ServiceMain {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceMain.class);

    private ServiceMain() {}

    /** What runs beside the stream, such as ingest's HTTP server. */
    @FunctionalInterface
    public interface Companion {
        /**
         * Starts it.
         *
         * @throws IOException when its port is taken
         */
        AutoCloseable start(Settings settings, Metrics metrics) throws IOException;
    }

    /** Runs a service until the process is told to stop; never returns normally. */
    public static void run(String service, Function<Settings, Topology> topology, Companion companion) {
        System.exit(runUntilStopped(service, topology, companion));
    }

    private static int runUntilStopped(String service, Function<Settings, Topology> topology, Companion companion) {
        Settings settings;
        Topology built;
        try {
            settings = Settings.of(System.getenv());
            Logging.configure(settings);
            requireTopics(settings);
            built = topology.apply(settings);
            HeapCheck.require(built, settings, Runtime.getRuntime().maxMemory());
        } catch (BadSettingsException e) {
            return fail(service, e.getMessage(), ExitCode.USAGE);
        } catch (UnreachableException e) {
            return fail(service, e.getMessage(), ExitCode.UNREACHABLE);
        } catch (WrongTopicsException e) {
            return fail(service, e.getMessage(), ExitCode.TOPICS);
        } catch (KafkaException e) {
            return fail(
                    service, "the Kafka broker refused to show its topics: " + e.getMessage(), ExitCode.UNREACHABLE);
        }
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, stopped), "shutdown"));
        try (ServiceStreams streams = new ServiceStreams(service, built, settings, InstantSource.system());
                Metrics metrics = new Metrics(service, streams);
                HealthServer health = HealthServer.start(settings, streams::isAlive, streams::isReady, metrics::text)) {
            streams.start();
            return serve(service, settings, companion, metrics, health, streams, stop);
        } catch (IOException e) {
            return fail(service, "cannot listen: " + e.getMessage(), ExitCode.USAGE);
        } catch (KafkaException e) {
            return fail(service, "cannot start: " + e.getMessage(), ExitCode.FAILED);
        } finally {
            stopped.countDown();
        }
    }

    private static int serve(
            String service,
            Settings settings,
            Companion companion,
            Metrics metrics,
            HealthServer health,
            ServiceStreams streams,
            CountDownLatch stop)
            throws IOException {
        AutoCloseable beside = companion.start(settings, metrics);
        LOG.info("{} started, health on port {}", service, health.port());
        try {
            while (streams.isAlive() && !stop.await(1, java.util.concurrent.TimeUnit.SECONDS)) {
                // Woken by the shutdown hook, or each second to see whether the stream still lives.
            }
            return streams.isAlive() ? ExitCode.OK : ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } finally {
            closeQuietly(beside);
            LOG.info("{} stopping", service);
        }
    }

    private static void requireTopics(Settings settings) {
        try (Admin admin = Broker.connect(settings)) {
            List<String> wrong = Broker.checkTopics(admin, settings);
            if (!wrong.isEmpty()) {
                throw new WrongTopicsException(String.join("; ", wrong));
            }
        }
    }

    private static void stopAndWait(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable beside) {
        try {
            beside.close();
        } catch (Exception e) { // AutoCloseable allows any; the process is ending, and the rest must still close.
            LOG.warn("closing failed: {}", e.toString());
        }
    }

    private static int fail(String service, @org.jspecify.annotations.Nullable String why, int code) {
        System.err.println(service + ": " + why);
        return code;
    }

    private static final class WrongTopicsException extends RuntimeException {
        WrongTopicsException(String message) {
            super(message);
        }
    }
}
