package io.galley.ingest.receiving;

import static io.galley.ingest.intake.Pages.ofSize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Brokers that do not answer, and clients that mean no good. Times are short, so that the tests are. */
@Timeout(30)
class PagesServerLimitsTest {
    private static final Settings SETTINGS = Settings.of(Map.of()).with(Setting.HTTP_PORT, "0");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int KIB = 1024;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final HttpClient client = HttpClient.newHttpClient();
    private PagesServer server;

    /** Loads the classes, which on a busy machine takes longer than the short times here. */
    @BeforeAll
    static void warmUp() throws Exception {
        PagesServerLimitsTest once = new PagesServerLimitsTest();
        once.start(limits(LONG, LONG, LONG, 10));
        once.producer.sendException = new org.apache.kafka.common.errors.TimeoutException("no brokers");
        once.post("text/html", ofSize(10)).get(20, TimeUnit.SECONDS);
        once.stop();
    }

    @AfterEach
    void stop() {
        client.close();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void answers503WhenBrokersDoNotAcknowledge() throws Exception {
        // The client is silent for longer than the idle time meanwhile, as it should be.
        start(limits(LONG, SHORT, Duration.ofMillis(900), 10));
        HttpResponse<String> answer = post("text/html", ofSize(10)).get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("NOT_ACKNOWLEDGED");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void answers503WhenTheProducerCannotSend() throws Exception {
        start(limits(LONG, LONG, LONG, 10));
        producer.sendException = new org.apache.kafka.common.errors.TimeoutException("no metadata");
        assertThat(post("text/html", ofSize(10)).get(20, TimeUnit.SECONDS).statusCode())
                .isEqualTo(503);
    }

    @Test
    void answersLinesWithoutAcknowledgementOneByOne() throws Exception {
        start(limits(LONG, LONG, Duration.ofSeconds(1), 10));
        byte[] lines = "{\"text\":\"a\"}\n{}\n{\"text\":\"b\"}\n".getBytes();
        HttpResponse<String> answer = post("application/x-ndjson", lines).get(20, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().map(line -> line.contains("503"))).containsExactly(true, false, true);
    }

    @Test
    void answers429WhileTooMuchWaits() throws Exception {
        start(limits(LONG, LONG, LONG, 10));
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            waiting.add(post("text/html", ofSize(250 * KIB)));
        }
        await(() -> producer.history().size() == 4);
        HttpResponse<String> refused = post("text/html", ofSize(250 * KIB)).get(20, TimeUnit.SECONDS);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        while (producer.completeNext()) {
            // All are acknowledged, and their bytes are free again.
        }
        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        }
        CompletableFuture<HttpResponse<String>> again = post("text/html", ofSize(250 * KIB));
        await(() -> producer.completeNext());
        assertThat(again.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
    }

    @Test
    void closesConnectionThatSendsNothing() throws Exception {
        start(limits(SHORT, LONG, LONG, 10));
        try (Socket socket = RawHttp.connect(server.port())) {
            assertThat(RawHttp.readToEnd(socket)).isEmpty();
        }
    }

    @Test
    void closesConnectionWhoseHeadersDrip() throws Exception {
        start(limits(Duration.ofMillis(600), LONG, LONG, 10));
        try (Socket socket = RawHttp.connect(server.port())) {
            assertThatThrownBy(() -> {
                        RawHttp.write(socket, "POST /pages HTTP/1.1\nHost: localhost\n");
                        dripUntilClosed(socket);
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void answers408WhenTheBodyStops() throws Exception {
        start(limits(LONG, SHORT, LONG, 10));
        try (Socket socket = RawHttp.connect(server.port())) {
            RawHttp.write(
                    socket,
                    "POST /pages HTTP/1.1\nHost: localhost\nContent-Type: text/html\nContent-Length: 100\n\n<html>");
            assertThat(RawHttp.readToEnd(socket)).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
        }
    }

    @Test
    void closesConnectionWhoseBodyDrips() throws Exception {
        start(new HttpLimits(
                LONG,
                LONG,
                Duration.ofMillis(600),
                LONG,
                10,
                1000 * KIB,
                1000 * KIB,
                10,
                1000 * KIB,
                Duration.ofMillis(50)));
        try (Socket socket = RawHttp.connect(server.port())) {
            assertThatThrownBy(() -> {
                        RawHttp.write(
                                socket,
                                "POST /pages HTTP/1.1\nHost: a\nContent-Type: text/html\nContent-Length: 99999\n\n");
                        dripUntilClosed(socket);
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void closesConnectionAboveTheLimitAtOnce() throws Exception {
        start(limits(LONG, LONG, LONG, 3));
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Socket socket = RawHttp.connect(server.port());
                open.add(socket);
                RawHttp.write(socket, "GET / HTTP/1.1\nHost: a\n\n");
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            try (Socket oneMore = RawHttp.connect(server.port())) {
                assertThat(oneMore.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        await(() -> {
            try {
                return RawHttp.exchange(server.port(), "GET / HTTP/1.1\nHost: a\nConnection: close\n\n")
                        .contains("404");
            } catch (IOException stillFull) {
                return false;
            }
        });
    }

    @Test
    void finishesWhatIsUnderWayBeforeItStops() throws Exception {
        start(limits(LONG, LONG, LONG, 10));
        CompletableFuture<HttpResponse<String>> underWay = post("text/html", ofSize(10));
        await(() -> producer.history().size() == 1);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        await(() -> !accepts());
        producer.completeNext();
        assertThat(underWay.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        closing.get(20, TimeUnit.SECONDS);
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        start(limits(LONG, LONG, LONG, 10));
        Settings same = SETTINGS.with(Setting.HTTP_PORT, Integer.toString(server.port()));
        assertThatThrownBy(() -> PagesServer.start(same, null, producer))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Integer.toString(server.port()));
    }

    private boolean accepts() {
        try (Socket socket = RawHttp.connect(server.port())) {
            return socket.isConnected();
        } catch (IOException | IllegalArgumentException closed) {
            return false;
        }
    }

    private static void dripUntilClosed(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15); System.nanoTime() < end; ) {
            RawHttp.write(socket, "a");
            try {
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("closed by the server");
                }
            } catch (java.net.SocketTimeoutException nothingYet) {
                // The next drop.
            }
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void start(HttpLimits limits) throws IOException {
        server = PagesServer.start(SETTINGS, null, producer, limits);
    }

    private static HttpLimits limits(Duration header, Duration idle, Duration ack, int connections) {
        return new HttpLimits(
                header, idle, LONG, ack, connections, 1000 * KIB, 1000 * KIB, 10, 1000 * KIB, Duration.ofMillis(50));
    }

    private CompletableFuture<HttpResponse<String>> post(String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/pages"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
