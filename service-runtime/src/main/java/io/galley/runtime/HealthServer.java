package io.galley.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tells a supervisor how a service is: {@code /health/live} (restart me when not 200), {@code /health/ready} (I work on
 * my partitions) and {@code /metrics} in Prometheus' text format. Apart from the port that takes pages, so that a flood
 * of pages never looks like a dead service.
 */
public final class HealthServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException when the address is taken or not ours
     */
    public static HealthServer start(
            Settings settings, BooleanSupplier live, BooleanSupplier ready, Supplier<String> metrics)
            throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(settings.text(Setting.HEALTH_HOST), settings.number(Setting.HEALTH_PORT));
        HealthServer health = new HealthServer(listen(address));
        health.server.setExecutor(health.executor);
        health.server.createContext("/health/live", exchange -> health.answer(exchange, live));
        health.server.createContext("/health/ready", exchange -> health.answer(exchange, ready));
        health.server.createContext(
                "/metrics", exchange -> health.send(exchange, OK, "text/plain; version=0.0.4", metrics.get()));
        health.server.start();
        return health;
    }

    private static HttpServer listen(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, 0);
        } catch (BindException e) {
            throw new IOException(
                    address.getHostString() + ":" + address.getPort()
                            + " is taken or not an address of this machine: set " + Setting.HEALTH_HOST.variable()
                            + " and " + Setting.HEALTH_PORT.variable(),
                    e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }

    private void answer(HttpExchange exchange, BooleanSupplier good) throws IOException {
        boolean well = good.getAsBoolean();
        send(exchange, well ? OK : UNAVAILABLE, "text/plain; charset=utf-8", well ? "ok\n" : "not yet\n");
    }

    private void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
