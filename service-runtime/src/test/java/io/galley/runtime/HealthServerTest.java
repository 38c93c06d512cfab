package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HealthServerTest {
    private static final Settings ANY_PORT = Settings.of(Map.of("GALLEY_HEALTH_PORT", "0"));

    @Test
    void answersAsTheServiceIsNow() throws Exception {
        AtomicBoolean live = new AtomicBoolean(true);
        AtomicBoolean ready = new AtomicBoolean();
        try (HealthServer health = HealthServer.start(ANY_PORT, live::get, ready::get, () -> "pages_total 3\n");
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(get(client, health, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(client, health, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(client, health, "/health/ready").body()).isEqualTo("not yet\n");
            ready.set(true);
            assertThat(get(client, health, "/health/ready").statusCode()).isEqualTo(200);
            live.set(false);
            assertThat(get(client, health, "/health/live").statusCode()).isEqualTo(503);
            HttpResponse<String> metrics = get(client, health, "/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body()).isEqualTo("pages_total 3\n");
            assertThat(metrics.headers().firstValue("content-type")).contains("text/plain; version=0.0.4");
            assertThat(get(client, health, "/other").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void saysWhenItsPortIsTaken() throws IOException {
        try (HealthServer first = HealthServer.start(ANY_PORT, () -> true, () -> true, () -> "")) {
            Settings same = ANY_PORT.with(Setting.HEALTH_PORT, Integer.toString(first.port()));
            assertThatThrownBy(() -> HealthServer.start(same, () -> true, () -> true, () -> ""))
                    .isInstanceOf(IOException.class);
        }
    }

    private static HttpResponse<String> get(HttpClient client, HealthServer health, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + health.port() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
