package io.galley.ingest.receiving;

import io.galley.ingest.intake.Intake;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The HTTP server that takes pages: docs/submitting.md. Each request runs on a virtual thread of its own. */
public final class PagesServer implements AutoCloseable {
    /** Room for a URL and attributes far above their limits, so that the answer can say what is wrong. */
    private static final int REQUEST_HEADERS_BYTES_MAX = 96 << 10;

    /** For selectors and time-outs alone: requests run on virtual threads. */
    private static final int THREADS_MAX = 16;

    private static final int DELIVERY_MS = 10_000;
    private static final int BLOCK_MS = 5_000;
    private static final int STOP_MS = 12_000;

    private final Server server;
    private final ServerConnector connector;

    private PagesServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** The configuration of a producer that gives up when the server's clients do. */
    public static Map<String, Object> producer(Settings settings) {
        Map<String, Object> producer = new HashMap<>(KafkaSettings.producer(settings));
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MS);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_MS / 2);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MS);
        return producer;
    }

    /**
     * Starts to take pages on {@link Setting#HTTP_HOST} and {@link Setting#HTTP_PORT}.
     *
     * @param metrics counts requests by status; null where nobody looks
     * @param producer writes the pages; the caller closes it after the server
     * @throws IOException when the address is taken or not ours
     */
    public static PagesServer start(
            Settings settings, @Nullable MeterRegistry metrics, Producer<byte[], byte[]> producer) throws IOException {
        return start(settings, metrics, producer, HttpLimits.DEFAULT);
    }

    static PagesServer start(
            Settings settings, @Nullable MeterRegistry metrics, Producer<byte[], byte[]> producer, HttpLimits limits)
            throws IOException {
        MeterRegistry registry = metrics == null ? new SimpleMeterRegistry() : metrics;
        Waiting waiting = new Waiting(limits.waitingBytesMax());
        ConnectionWatch watch = new ConnectionWatch(limits);
        Gauge.builder("galley.http.waiting.bytes", waiting, Waiting::bytes)
                .description("bytes of bodies being read, or written and not yet acknowledged")
                .register(registry);
        Gauge.builder("galley.http.connections", watch, ConnectionWatch::connections)
                .description("open connections")
                .register(registry);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS_MAX);
        threads.setName("pages");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(threads);
        ServerConnector connector = connector(server, settings, limits);
        connector.addBean(watch);
        server.addConnector(connector);
        PageResource pages = new PageResource(new Handover(new Intake(), producer), limits, waiting);
        WithdrawalAccess access = new WithdrawalAccess(settings.text(Setting.WITHDRAWAL_TOKEN));
        server.setHandler(new GracefulHandler(new PagesHandler(pages, access, watch, registry)));
        server.setErrorHandler((request, response, callback) -> {
            PagesHandler.send(jettysProblem(response.getStatus()), response, callback, registry);
            return true;
        });
        server.setStopTimeout(STOP_MS);
        connector.open();
        startOrThrow(server);
        watch.watch(connector.getScheduler());
        return new PagesServer(server, connector);
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, waits for those under way, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares any; nothing more can be done for a server that is ending.
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }

    private static ServerConnector connector(Server server, Settings settings, HttpLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(REQUEST_HEADERS_BYTES_MAX);
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.text(Setting.HTTP_HOST));
        connector.setPort(settings.number(Setting.HTTP_PORT));
        connector.setIdleTimeout(limits.idleTime().toMillis());
        return connector;
    }

    private static void startOrThrow(Server server) throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) { // Jetty declares any.
            throw new IllegalStateException("the HTTP server did not start", e);
        }
    }

    /** What Jetty itself answers: to requests that its parser refuses, and while it stops. */
    private static Answer jettysProblem(int status) {
        String reason = HttpStatus.getMessage(status).toUpperCase(Locale.ROOT).replace(' ', '_');
        return Answer.problem(
                status,
                reason,
                switch (status) {
                    case Answer.UNAVAILABLE -> "the service is stopping";
                    case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "the request met an error of ours";
                    default -> "the request is no HTTP/1.1 request that this server can read";
                });
    }
}
