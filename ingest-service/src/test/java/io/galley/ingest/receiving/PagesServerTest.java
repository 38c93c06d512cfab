package io.galley.ingest.receiving;

import static io.galley.ingest.intake.Pages.HTML;
import static io.galley.ingest.intake.Pages.bomb;
import static io.galley.ingest.intake.Pages.gzip;
import static io.galley.ingest.intake.Pages.ofSize;
import static io.galley.ingest.intake.Pages.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Ids;
import io.galley.contract.Limits;
import io.galley.contract.Topics;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Submission;
import io.galley.ingest.intake.Verdict;
import io.galley.runtime.Setting;
import io.galley.runtime.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests whose pages the brokers take at once. */
class PagesServerTest {
    private static final Settings SETTINGS = Settings.of(Map.of()).with(Setting.HTTP_PORT, "0");
    private static final JsonMapper JSON = new JsonMapper();
    private static final SimpleMeterRegistry METRICS = new SimpleMeterRegistry();

    private static MockProducer<byte[], byte[]> producer;
    private static PagesServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        server = PagesServer.start(SETTINGS, METRICS, producer);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        producer.clear();
    }

    @Test
    void answersWithIdsOnceThePageIsWritten() throws Exception {
        HttpResponse<String> answer = send(post("/pages", HTML)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("X-Page-Url", "http://www.example.org/a?utm_source=x")
                .header("X-Fetched-At", "2026-01-31T08:00:00Z")
                .header("X-Supplier", "crawler")
                .header("X-Attribute-Crawl", "17")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        String articleId = Ids.articleAt("https://example.org/a");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("articleId").asString()).isEqualTo(articleId);
        assertThat(json(answer).get("pageId").asString()).isEqualTo(Ids.page(articleId, HTML));
        ProducerRecord<byte[], byte[]> record = written();
        assertThat(record.topic()).isEqualTo(Topics.PAGES_SUBMITTED);
        assertThat(record.key()).isEqualTo(utf8(articleId));
        assertThat(record.value()).isEqualTo(HTML);
        assertThat(headers(record))
                .containsOnly(
                        Map.entry("content-type", "text/html; charset=utf-8"),
                        Map.entry("url", "http://www.example.org/a?utm_source=x"),
                        Map.entry("fetched-at", "2026-01-31T08:00:00Z"),
                        Map.entry("supplier", "crawler"),
                        Map.entry("attribute-crawl", "17"),
                        Map.entry("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void writesWhatIntakeTakes() throws Exception {
        send(post("/pages?url=https%3A%2F%2Fexample.org%2Fcaf%C3%A9", gzip(HTML))
                .header("Content-Type", "text/html")
                .header("Content-Encoding", "gzip")
                .header("ce-time", "2026-01-31T08:00:00Z"));
        ProducerRecord<byte[], byte[]> record = written();
        Verdict verdict = new Intake().judge(new Submission(record.key(), record.value(), record.headers()));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, taken -> {
            assertThat(taken.page().body()).isEqualTo(HTML);
            assertThat(taken.page().url()).isEqualTo("https://example.org/caf%C3%A9");
            assertThat(taken.page().fetchedAt()).isNotNull();
        });
    }

    @Test
    void readsUrlInUtf8OfTheHeader() throws Exception {
        assertThat(RawHttp.exchange(server.port(), """
                        POST /pages HTTP/1.1
                        Host: localhost
                        Connection: close
                        Content-Type: text/plain
                        X-Page-Url: https://example.org/café
                        Content-Length: 2

                        Hi"""))
                .contains("202")
                .contains(Ids.articleAt("https://example.org/caf%C3%A9"));
    }

    @ParameterizedTest
    @CsvSource({"ce-type,page.gone,ce_type", "X-Attribute-Status,410,attribute-status"})
    void takesNoticeWithoutABody(String header, String value, String recordHeader) throws Exception {
        HttpRequest.Builder request =
                post("/pages", new byte[0]).header(header, value).header("X-Page-Url", "https://example.org/a");
        assertThat(send(request).statusCode()).isEqualTo(202);
        assertThat(headers(written())).containsEntry(recordHeader, value).containsEntry("url", "https://example.org/a");
    }

    @Test
    void carriesCloudEventsOfBinaryModeAsKafkaNamesThem() throws Exception {
        send(html(HTML).header("ce-id", "7").header("ce-crawl", "17").header("ce-subject", "https://example.org/a"));
        assertThat(headers(written()))
                .containsEntry("ce_id", "7")
                .containsEntry("ce_crawl", "17")
                .containsEntry("url", "https://example.org/a");
    }

    @Test
    void nobodyWithdrawsByDeleteWhereNoTokenIsSet() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/pages?url=https%3A%2F%2Fexample.org%2Fa"))
                .header("Authorization", "Bearer ")
                .DELETE();
        assertProblem(send(request), 403, "WITHDRAWAL_OFF");
    }

    @Test
    void takesChunkedEnvelope() throws Exception {
        byte[] envelope = utf8("{\"url\":\"https://example.org/a\",\"html\":\"<p>x</p>\"}");
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/pages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(envelope)));
        assertThat(send(request).statusCode()).isEqualTo(202);
        assertThat(written().value()).isEqualTo(envelope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "text/html                         | ' '              | 400 | EMPTY_PAGE",
                "text/html                         | %PDF-1.7         | 415 | NOT_TEXT",
                "application/json                  | '{\"html\": \"cut' | 400 | ENVELOPE_INVALID",
                "application/json                  | <html>           | 400 | ENVELOPE_INVALID",
                "application/x-www-form-urlencoded | a=b              | 415 | CONTENT_TYPE_UNSUPPORTED",
                "image/png                         | x                | 415 | CONTENT_TYPE_UNSUPPORTED",
                "application/x-ndjson              | ' '              | 400 | EMPTY_PAGE"
            })
    void refusesAsProblemAndWritesNothing(String type, String body, int status, String reason) throws Exception {
        assertProblem(send(post("/pages", utf8(body)).header("Content-Type", type)), status, reason);
    }

    @Test
    void refusesRequestWithoutContentType() throws Exception {
        assertProblem(send(post("/pages", HTML)), 415, "CONTENT_TYPE_UNSUPPORTED");
    }

    @Test
    void refusesUnknownEncodingAndFalseGzip() throws Exception {
        assertProblem(send(html(HTML).header("Content-Encoding", "br")), 415, "CONTENT_ENCODING_UNSUPPORTED");
        assertProblem(send(html(HTML).header("Content-Encoding", "gzip")), 400, "GZIP_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "example.org", "/a"})
    void refusesUrlThatCannotBeFetched(String url) throws Exception {
        assertProblem(send(html(HTML).header("X-Page-Url", url)), 400, "URL_INVALID");
    }

    @Test
    void refusesLongUrlWithItsMeasure() throws Exception {
        HttpResponse<String> answer =
                send(html(HTML).header("X-Page-Url", "https://example.org/" + "a".repeat(64_000)));
        assertProblem(answer, 400, "URL_TOO_LONG");
        assertThat(json(answer).get("measured").asInt()).isEqualTo(64_020);
        assertThat(json(answer).get("limit").asInt()).isEqualTo(Limits.DEFAULT.urlBytesMax());
    }

    @Test
    void takesPageOfTheLimitAndRefusesOneByteMore() throws Exception {
        int most = Limits.DEFAULT.pageBytesMax();
        assertThat(send(html(ofSize(most))).statusCode()).isEqualTo(202);
        producer.clear();
        assertProblem(send(html(ofSize(most + 1))), 413, "PAGE_TOO_LARGE");
        assertProblem(send(html(ofSize(Limits.DEFAULT.submittedBytesMax() + 1))), 413, "BODY_TOO_LARGE");
    }

    @Test
    void refusesBodyOf100MegabytesWhoseLengthIsUnknown() throws Exception {
        byte[] piece = new byte[1 << 20];
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/pages"))
                .header("Content-Type", "text/html")
                .POST(BodyPublishers.ofByteArrays(IntStream.range(0, 100).mapToObj(i -> piece)::iterator));
        assertProblem(send(request), 413, "BODY_TOO_LARGE");
    }

    @Test
    void refusesGzipBomb() throws Exception {
        assertProblem(send(html(bomb(1024)).header("Content-Encoding", "gzip")), 413, "PAGE_TOO_LARGE");
        assertProblem(
                send(post("/pages", bomb(1024)).header("Content-Type", "application/x-ndjson")), 413, "BODY_TOO_LARGE");
    }

    @Test
    void answersEachLineInItsOrder() throws Exception {
        byte[] lines = utf8("""
                {"url":"https://example.org/1","html":"<p>1</p>"}

                {"html":
                {"url":"https://example.org/2","text":"2"}""");
        for (byte[] body : List.of(lines, gzip(lines))) {
            producer.clear();
            HttpResponse<String> answer = send(post("/pages", body)
                    .header("Content-Type", "application/x-ndjson")
                    .header("X-Supplier", "crawler"));
            assertThat(answer.statusCode()).isEqualTo(200);
            List<JsonNode> results = answer.body().lines().map(JSON::readTree).toList();
            assertThat(results).extracting(result -> result.get("line").asInt()).containsExactly(1, 3, 4);
            assertThat(results)
                    .extracting(result -> result.get("status").asInt())
                    .containsExactly(202, 400, 202);
            assertThat(results.get(1).get("reason").asString()).isEqualTo("ENVELOPE_INVALID");
            assertThat(results.get(2).get("articleId").asString()).isEqualTo(Ids.articleAt("https://example.org/2"));
            assertThat(producer.history()).hasSize(2);
            assertThat(headers(producer.history().get(0)))
                    .containsEntry("supplier", "crawler")
                    .containsEntry("content-type", "application/json");
        }
    }

    @Test
    void takesThousandLinesAndRefusesOneMore() throws Exception {
        String lines = "{\"text\":\"x\"}\n".repeat(1000);
        HttpRequest.Builder all = post("/pages", utf8(lines)).header("Content-Type", "application/x-ndjson");
        assertThat(send(all).body().lines()).hasSize(1000);
        producer.clear();
        HttpRequest.Builder more =
                post("/pages", utf8(lines + "{\"text\":\"x\"}")).header("Content-Type", "application/x-ndjson");
        assertProblem(send(more), 413, "TOO_MANY_LINES");
    }

    @Test
    void answersOtherMethodsAndPathsWithProblems() throws Exception {
        HttpResponse<String> get = send(HttpRequest.newBuilder(uri("/pages")));
        assertProblem(get, 405, "METHOD_NOT_ALLOWED");
        assertThat(get.headers().firstValue("Allow")).contains("POST, DELETE");
        assertProblem(send(post("/page", HTML).header("Content-Type", "text/html")), 404, "NOT_FOUND");
        assertProblem(send(HttpRequest.newBuilder(uri("/"))), 404, "NOT_FOUND");
    }

    @Test
    void answersMalformedRequestsWithProblems() throws Exception {
        assertThat(RawHttp.exchange(server.port(), "JUNK\n\n")).contains("400").contains("application/problem+json");
        assertThat(RawHttp.exchange(server.port(), """
                        POST /pages HTTP/1.1
                        Host: localhost
                        Content-Length: 5
                        Transfer-Encoding: chunked

                        0

                        """)).contains("400");
        assertThat(RawHttp.exchange(
                        server.port(),
                        "POST /pages HTTP/1.1\nHost: a\nConnection: close\nX-Page-Url: " + "a".repeat(200_000)
                                + "\n\n"))
                .contains("431");
        assertThat(send(html(HTML, "/pages?url=%ff%fe")).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsClientThatAsksFirstBeforeItSends() throws Exception {
        assertThat(RawHttp.exchange(server.port(), """
                        POST /pages HTTP/1.1
                        Host: localhost
                        Expect: 100-continue
                        Content-Type: text/html
                        Content-Length: 99000000

                        """))
                .startsWith("HTTP/1.1 413")
                .doesNotContain("100 Continue");
    }

    @Test
    void countsRequestsByStatus() throws Exception {
        double before = METRICS.counter("galley.http.requests", "status", "202").count();
        send(html(HTML));
        assertThat(METRICS.counter("galley.http.requests", "status", "202").count())
                .isEqualTo(before + 1);
    }

    private void assertProblem(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("reason").asString()).isEqualTo(reason);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).startsWith("urn:galley:problem:");
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(producer.history()).isEmpty();
    }

    private static HttpRequest.Builder html(byte[] body) {
        return html(body, "/pages");
    }

    private static HttpRequest.Builder html(byte[] body, String path) {
        return post(path, body).header("Content-Type", "text/html");
    }

    private static HttpRequest.Builder post(String path, byte[] body) {
        return HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofByteArray(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.version(HttpClient.Version.HTTP_1_1).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static ProducerRecord<byte[], byte[]> written() {
        assertThat(producer.history()).hasSize(1);
        return producer.history().get(0);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        return java.util.Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
