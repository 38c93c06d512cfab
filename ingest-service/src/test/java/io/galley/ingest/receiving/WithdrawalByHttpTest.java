package io.galley.ingest.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Ids;
import io.galley.contract.PageNotice;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Submission;
import io.galley.ingest.intake.Verdict;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DELETE /pages} where a token is set. */
class WithdrawalByHttpTest {
    private static final String TOKEN = "0123456789abcdef";

    private MockProducer<byte[], byte[]> producer;
    private PagesServer server;
    private HttpClient client;

    @BeforeEach
    void start() throws IOException {
        producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        Settings settings = Settings.of(Map.of()).with(Setting.HTTP_PORT, "0").with(Setting.WITHDRAWAL_TOKEN, TOKEN);
        server = PagesServer.start(settings, null, producer);
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void writesNoticeThatIntakeTakes() throws Exception {
        HttpResponse<String> answer = delete("?url=http%3A%2F%2Fwww.example.org%2Fa", "bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains(Ids.articleAt("https://example.org/a"));
        ProducerRecord<byte[], byte[]> record = producer.history().getFirst();
        Verdict verdict = new Intake().judge(new Submission(record.key(), record.value(), record.headers()));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, taken -> {
            assertThat(taken.page().notice()).isEqualTo(PageNotice.Kind.GONE);
            assertThat(taken.page().fetchedAt()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer 0123456789abcdeX", "Bearer", "Basic 0123456789abcdef", "0123456789abcdef"})
    void refusesWrongTokens(String authorization) throws Exception {
        HttpResponse<String> answer = delete("?url=https%3A%2F%2Fexample.org%2Fa", authorization);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("TOKEN_WRONG").doesNotContain(TOKEN);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"galley\"");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void refusesToWithdrawNothing() throws Exception {
        assertThat(delete("", "Bearer " + TOKEN).body()).contains("URL_MISSING");
        assertThat(delete("?url=javascript%3Ax", "Bearer " + TOKEN).body()).contains("URL_INVALID");
        assertThat(producer.history()).isEmpty();
    }

    private HttpResponse<String> delete(String query, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/pages" + query))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", authorization)
                .header("X-Fetched-At", "2020-01-01T00:00:00Z")
                .DELETE()
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
