package io.galley.ingest.intake;

import static io.galley.ingest.intake.Pages.HTML;
import static io.galley.ingest.intake.Pages.gzip;
import static io.galley.ingest.intake.Pages.ofSize;
import static io.galley.ingest.intake.Pages.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Ids;
import io.galley.contract.Limits;
import io.galley.contract.PageNotice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final int PAGE_MAX = Limits.DEFAULT.pageBytesMax();

    private final Intake intake = new Intake();

    @Test
    void takesBareBytesWithoutAnyHeader() {
        AcceptedPage page = accepted(HTML, Map.of());
        assertThat(page.body()).isEqualTo(HTML);
        assertThat(page.media()).isEqualTo("unknown");
        assertThat(page.url()).isNull();
        assertThat(page.articleId()).isEqualTo(Ids.articleOf(HTML));
        assertThat(page.pageId()).isEqualTo(Ids.page(page.articleId(), HTML));
    }

    @Test
    void readsBareHeaders() {
        AcceptedPage page = accepted(
                HTML,
                Map.of(
                        "content-type", "text/html; charset=\"Windows-1252\"",
                        "url", "http://www.example.org/a?utm_source=x",
                        "fetched-at", "2026-01-31T09:00:00+01:00",
                        "supplier", "crawler-7",
                        "attribute-crawl", "17",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        assertThat(page.url()).isEqualTo("https://example.org/a");
        assertThat(page.articleId()).isEqualTo(Ids.articleAt("https://example.org/a"));
        assertThat(page.media()).isEqualTo("html");
        assertThat(page.charset()).isEqualTo("windows-1252");
        assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(page.supplier()).isEqualTo("crawler-7");
        assertThat(page.attributes()).containsExactly(Map.entry("crawl", "17"));
        assertThat(page.traceparent()).startsWith("00-0af7");
    }

    @Test
    void readsCloudEventsHeaders() {
        AcceptedPage page =
                accepted(HTML, Map.of("ce_subject", "https://example.org/a", "ce_time", "2026-01-31T08:00:00Z"));
        assertThat(page.url()).isEqualTo("https://example.org/a");
        assertThat(page.fetchedAt()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
    }

    @Test
    void takesTheLastOfTwoHeadersOfOneName() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("url", utf8("https://example.org/first"));
        headers.add("url", utf8("https://example.org/last"));
        Verdict verdict = intake.judge(new Submission(null, HTML, headers));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        taken -> assertThat(taken.page().url()).isEqualTo("https://example.org/last"));
    }

    @Test
    void ignoresMalformedTraceAndBlankUrl() {
        AcceptedPage page = accepted(HTML, Map.of("traceparent", "junk", "url", " "));
        assertThat(page.traceparent()).isNull();
        assertThat(page.url()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type,page.gone,GONE",
        "attribute-status,410,GONE",
        "attribute-status,404,MISSING",
        "attribute-status,200,",
        "attribute-status,301,",
        "ce_type,page.fetched,"
    })
    void headersSayWhetherThePageIsGone(String header, String value, PageNotice.Kind notice) {
        AcceptedPage page = accepted(HTML, Map.of("url", "https://example.org/a", header, value));
        assertThat(page.notice()).isEqualTo(notice);
        assertThat(page.articleId()).isEqualTo(Ids.articleAt("https://example.org/a"));
        assertThat(page.body()).isEqualTo(notice == null ? HTML : new byte[0]);
    }

    @Test
    void nothingInAnErrorPageStandsInTheWayOfItsNotice() {
        Map<String, String> gone = Map.of("url", "https://example.org/a", "attribute-status", "410");
        for (byte[] errorPage :
                new byte[][] {new byte[0], ofSize(PAGE_MAX + 1), utf8("%PDF-1.4"), {0x1f, (byte) 0x8b}}) {
            assertThat(accepted(errorPage, gone).notice()).isEqualTo(PageNotice.Kind.GONE);
        }
        Map<String, String> picture = new TreeMap<>(gone);
        picture.put("content-type", "image/png");
        assertThat(accepted(HTML, picture).notice()).isEqualTo(PageNotice.Kind.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", ""})
    void envelopeWithoutAPageIsANoticeOrIsNone(String contentType) {
        Map<String, String> json = Map.of("content-type", contentType);
        AcceptedPage gone =
                accepted(utf8("{\"url\": \"https://example.org/a\", \"attributes\": {\"status\": \"410\"}}"), json);
        assertThat(gone.notice()).isEqualTo(PageNotice.Kind.GONE);
        assertThat(gone.url()).isEqualTo("https://example.org/a");
        assertThat(gone.attributes()).containsEntry("status", "410");
        Map<String, String> typed = Map.of("content-type", contentType, "ce_type", "page.gone");
        assertThat(accepted(utf8("{\"url\": \"https://example.org/a\"}"), typed).notice())
                .isEqualTo(PageNotice.Kind.GONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"datacontenttype\":\"text/html\",\"data\":\"<p>café</p>\"                      | html    | <p>café</p>",
                "\"datacontenttype\":\"text/plain\",\"data\":\"café\"                            | text    | café",
                "\"data\":\"<p>café</p>\"                                                          | unknown | <p>café</p>",
                "\"datacontenttype\":\"text/html\",\"data_base64\":\"PHA+eDwvcD4=\"               | html    | <p>x</p>",
                "\"datacontenttype\":\"application/json\",\"data\":{\"html\":\"<p>\\u00e9</p>\"} | html    | <p>é</p>",
                "\"data\":{\"text\":\"x\",\"supplier\":\"inner\"}                                 | text    | x"
            })
    void readsCloudEventInStructuredMode(String data, String media, String body) {
        String event = "{\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"/crawler\",\"type\":\"page.fetched\","
                + "\"subject\":\"https://example.org/a\",\"time\":\"2026-01-31T08:00:00Z\",\"crawl\":17,"
                + "\"supplier\":\"outer\"," + data + "}";
        AcceptedPage page =
                accepted(utf8(event), Map.of("content-type", "application/cloudevents+json; charset=utf-8"));
        assertThat(page.media()).isEqualTo(media);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(page.url()).isEqualTo("https://example.org/a");
        assertThat(page.fetchedAt()).isEqualTo("2026-01-31T08:00:00Z");
        assertThat(page.attributes()).containsExactly(Map.entry("crawl", "17"));
        assertThat(page.supplier()).isEqualTo(data.contains("inner") ? "inner" : "outer");
        assertThat(page.notice()).isNull();
    }

    @Test
    void cloudEventSaysThatAPageIsGoneInBothModes() {
        String event = "{\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"c\",\"type\":\"page.gone\","
                + "\"subject\":\"https://example.org/a\"}";
        Map<String, String> structured = Map.of("content-type", "application/cloudevents+json");
        assertThat(accepted(utf8(event), structured).notice()).isEqualTo(PageNotice.Kind.GONE);
        Map<String, String> binary = Map.of("ce_type", "x", "ce_status", "404", "ce_subject", "https://example.org/a");
        assertThat(accepted(HTML, binary).notice()).isEqualTo(PageNotice.Kind.MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                                      | the CloudEvent is no JSON object",
                "{\"specversion\":\"1.0\",                                               | the JSON is malformed or cut",
                "{\"data\":\"x\"}                                                        | the CloudEvent has no specversion",
                "{\"specversion\":\"2.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} | specversion is another than 1.0",
                "{\"specversion\":\"1.0\",\"source\":\"s\",\"type\":\"t\"}               | the CloudEvent has no id",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} | the CloudEvent has no data",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":[1]} | neither a JSON string nor an object",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data\":\"a\",\"data_base64\":\"YQ==\"} | has data and data_base64",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"data_base64\":\"%\"} | not Base64"
            })
    void refusesWhatIsNoCloudEventAndSaysWhy(String event, String why) {
        Refusal refusal = refused(utf8(event), Map.of("content-type", "application/cloudevents+json"));
        assertThat(refusal.reason()).isEqualTo(Reason.ENVELOPE_INVALID);
        assertThat(refusal.detail()).contains(why);
    }

    @Test
    void pageWithoutAUrlIsGoneByItsBytes() {
        AcceptedPage gone = accepted(HTML, Map.of("ce_type", "page.gone"));
        assertThat(gone.articleId()).isEqualTo(Ids.articleOf(HTML));
        assertThat(reason(new byte[0], Map.of("ce_type", "page.gone"))).isEqualTo(Reason.URL_MISSING);
        assertThat(reason(utf8(" "), Map.of("attribute-status", "404"))).isEqualTo(Reason.URL_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", ""})
    void readsEnvelope(String contentType) {
        byte[] envelope = utf8("""
                 {"url": "https://example.org/a", "html": "<p>caf\\u00e9 \\uD83D\\uDE00</p>", "fetchedAt": null,
                  "supplier": "s", "attributes": {"crawl": "17", "absent": null, "empty": ""}, "unknown": [{"a": 1}]}
                """);
        AcceptedPage page = accepted(envelope, Map.of("content-type", contentType, "supplier", "header"));
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>café 😀</p>");
        assertThat(page.media()).isEqualTo("html");
        assertThat(page.charset()).isEqualTo("utf-8");
        assertThat(page.supplier()).isEqualTo("s");
        assertThat(page.attributes()).containsExactly(Map.entry("crawl", "17"));
    }

    @Test
    void readsBase64EnvelopeWithItsOwnContentType() {
        byte[] latin1 = "<p>café</p>".getBytes(StandardCharsets.ISO_8859_1);
        AcceptedPage page = accepted(
                utf8("{\"bodyBase64\":\"" + base64(gzip(latin1))
                        + "\",\"contentType\":\"text/html; charset=iso-8859-1\"}"),
                Map.of("content-type", "application/json"));
        assertThat(page.body()).isEqualTo(latin1);
        assertThat(page.charset()).isEqualTo("iso-8859-1");
        assertThat(page.media()).isEqualTo("html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "text/plain; charset=koi8-r", "application/gzip"})
    void unpacksGzipOnce(String contentType) {
        assertThat(accepted(gzip(HTML), Map.of("content-type", contentType)).body())
                .isEqualTo(HTML);
    }

    @Test
    void findsEnvelopeInGzip() {
        byte[] envelope = utf8("{\"text\":\"The tram is back.\"}");
        assertThat(accepted(gzip(envelope), Map.of()).media()).isEqualTo("text");
        assertThat(accepted(gzip(envelope), Map.of("content-type", "application/json"))
                        .media())
                .isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{not json", "{}", "{\"a\": 1}", "{ margin: 0 }", "[{\"html\": \"x\"}]", "{\"a\""})
    void takesTextThatOnlyBeginsLikeAnEnvelopeAsPage(String text) {
        assertThat(accepted(utf8(text), Map.of()).media()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "{\"html\": \"cut",
                "{\"html\": \"x\"",
                "{\"html\": 5}",
                "{\"html\": {\"a\": \"b\"}}",
                "{\"html\": \"x\", \"text\": \"y\"}",
                "{\"html\": \"x\", \"url\": 7}",
                "{\"html\": \"x\", \"attributes\": [1]}",
                "{\"html\": \"x\", \"attributes\": {\"a\": {\"b\": 1}}}",
                "{\"bodyBase64\": \"!!!\"}",
                "{\"html\": \"x\"} {\"html\": \"y\"}"
            })
    void refusesEnvelopeThatCannotBeUsed(String envelope) {
        assertThat(reason(utf8(envelope), Map.of())).isEqualTo(Reason.ENVELOPE_INVALID);
        assertThat(reason(utf8(envelope), Map.of("content-type", "application/json")))
                .isEqualTo(Reason.ENVELOPE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "<html>", "{\"url\": \"https://example.org/\"}"})
    void refusesWhatIsDeclaredAsEnvelopeAndIsNone(String value) {
        assertThat(reason(utf8(value), Map.of("content-type", "application/json")))
                .isEqualTo(Reason.ENVELOPE_INVALID);
    }

    @Test
    void refusesDeepJsonWithoutRecursion() {
        String deep = "{\"html\": \"x\", \"unknown\": " + "[".repeat(1_000_000);
        assertThat(reason(utf8(deep), Map.of())).isEqualTo(Reason.ENVELOPE_INVALID);
    }

    @Test
    void takesPageOfExactlyTheLimitInEachForm() {
        byte[] page = ofSize(PAGE_MAX);
        String text = new String(page, StandardCharsets.US_ASCII);
        assertThat(accepted(page, Map.of()).body()).hasSize(PAGE_MAX);
        assertThat(accepted(gzip(page), Map.of()).body()).hasSize(PAGE_MAX);
        assertThat(accepted(utf8("{\"html\":\"" + text + "\"}"), Map.of()).body())
                .hasSize(PAGE_MAX);
        assertThat(accepted(utf8("{\"bodyBase64\":\"" + base64(page) + "\"}"), Map.of())
                        .body())
                .hasSize(PAGE_MAX);
    }

    @Test
    void refusesPageOfOneByteMoreInEachForm() {
        byte[] page = ofSize(PAGE_MAX + 1);
        String text = new String(page, StandardCharsets.US_ASCII);
        Map<String, String> html = Map.of("content-type", "text/html", "url", "https://example.org/a");
        assertThat(reason(page, html)).isEqualTo(Reason.PAGE_TOO_LARGE);
        assertThat(reason(gzip(page), html)).isEqualTo(Reason.PAGE_TOO_LARGE);
        assertThat(reason(gzip(page), Map.of())).isEqualTo(Reason.PAGE_TOO_LARGE);
        assertThat(reason(utf8("{\"text\":\"" + text + "\"}"), Map.of())).isEqualTo(Reason.PAGE_TOO_LARGE);
        assertThat(reason(utf8("{\"bodyBase64\":\"" + base64(page) + "\"}"), Map.of()))
                .isEqualTo(Reason.PAGE_TOO_LARGE);
        Refusal refusal = refused(page, html);
        assertThat(refusal.measured()).isEqualTo(PAGE_MAX + 1);
        assertThat(refusal.limit()).isEqualTo(PAGE_MAX);
        assertThat(refusal.detail()).isEqualTo("the page has 8388609 bytes, at most 8388608 are taken");
        assertThat(refusal.articleId()).isEqualTo(Ids.articleAt("https://example.org/a"));
    }

    @Test
    void refusesRecordAboveTheLimitBeforeItLooksInside() {
        int room = Limits.DEFAULT.submittedBytesMax() - 32;
        assertThat(reason(ofSize(room), Map.of())).isEqualTo(Reason.PAGE_TOO_LARGE);
        assertThat(reason(ofSize(room + 1), Map.of())).isEqualTo(Reason.RECORD_TOO_LARGE);
    }

    @Test
    void stopsGzipBombAtTheLimit() {
        byte[] bomb = Pages.bomb(1024);
        assertThat(bomb.length).isLessThan(2 << 20);
        assertThat(refused(bomb, Map.of("content-type", "text/html")).measured())
                .isEqualTo(PAGE_MAX + 1L);
        assertThat(reason(bomb, Map.of())).isEqualTo(Reason.PAGE_TOO_LARGE);
        assertThat(reason(bomb, Map.of("content-type", "application/json"))).isEqualTo(Reason.PAGE_TOO_LARGE);
    }

    @Test
    void refusesDamagedGzip() {
        byte[] packed = gzip(HTML);
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 12);
        assertThat(reason(cut, Map.of())).isEqualTo(Reason.GZIP_INVALID);
        assertThat(reason(new byte[] {0x1f, (byte) 0x8b}, Map.of())).isEqualTo(Reason.GZIP_INVALID);
        assertThat(reason(gzip(gzip(HTML)), Map.of())).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void refusesNothingToRead() {
        assertThat(intake.judge(new Submission(null, null, new RecordHeaders())))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.EMPTY_PAGE));
        assertThat(reason(new byte[0], Map.of())).isEqualTo(Reason.EMPTY_PAGE);
        assertThat(reason(utf8(" \r\n\t"), Map.of())).isEqualTo(Reason.EMPTY_PAGE);
        assertThat(reason(gzip(new byte[0]), Map.of())).isEqualTo(Reason.EMPTY_PAGE);
        assertThat(reason(utf8("{\"html\": \"\"}"), Map.of())).isEqualTo(Reason.EMPTY_PAGE);
        assertThat(accepted(utf8("x"), Map.of()).body()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "application/x-www-form-urlencoded", "text/css", "junk", "application/x-ndjson"})
    void refusesContentTypesOfOtherThings(String contentType) {
        assertThat(reason(HTML, Map.of("content-type", contentType))).isEqualTo(Reason.CONTENT_TYPE_UNSUPPORTED);
    }

    @Test
    void refusesPictureDeclaredAsHtml() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        assertThat(reason(png, Map.of("content-type", "text/html"))).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason(utf8("%PDF-1.7"), Map.of())).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason(utf8("PK\u0003\u0004"), Map.of())).isEqualTo(Reason.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-01-31",
                "2026-01-31T08:00:00",
                "+12026-01-31T08:00:00Z",
                "1969-12-31T23:00:00Z",
                "1769846400"
            })
    void refusesTimeThatNoFetchCanHave(String time) {
        assertThat(reason(HTML, Map.of("fetched-at", time))).isEqualTo(Reason.FETCH_TIME_INVALID);
    }

    @Test
    void refusesUrlThatCannotBeFetched() {
        assertThat(reason(HTML, Map.of("url", "javascript:alert(1)"))).isEqualTo(Reason.URL_INVALID);
        assertThat(reason(HTML, Map.of("url", "https://example.org/" + "a".repeat(64_000))))
                .isEqualTo(Reason.URL_TOO_LONG);
    }

    @Test
    void countsAttributesOfHeadersAndEnvelopeTogether() {
        Map<String, String> headers = new TreeMap<>();
        IntStream.range(0, 32).forEach(i -> headers.put("attribute-" + i, "v"));
        assertThat(accepted(HTML, headers).attributes()).hasSize(32);
        byte[] envelope = utf8("{\"html\":\"x\",\"attributes\":{\"one-more\":\"v\"}}");
        assertThat(reason(envelope, headers)).isEqualTo(Reason.ATTRIBUTES_TOO_MANY);
    }

    @Test
    void refusesAttributesAndHeadersAboveTheirLimits() {
        int room = Limits.DEFAULT.attributesBytesMax() - 1;
        assertThat(accepted(HTML, Map.of("attribute-a", "v".repeat(room))).attributes())
                .hasSize(1);
        assertThat(reason(HTML, Map.of("attribute-a", "v".repeat(room + 1)))).isEqualTo(Reason.ATTRIBUTES_TOO_LARGE);
        assertThat(reason(HTML, Map.of("supplier", "s".repeat(40_000)))).isEqualTo(Reason.HEADERS_TOO_LARGE);
        // Within the limit as text, far above it as JSON.
        assertThat(reason(HTML, Map.of("attribute-a", "\u0001".repeat(room)))).isEqualTo(Reason.HEADERS_TOO_LARGE);
    }

    private AcceptedPage accepted(byte[] value, Map<String, String> headers) {
        Verdict verdict = intake.judge(Submission.of(value, headers));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).page();
    }

    private Refusal refused(byte[] value, Map<String, String> headers) {
        Verdict verdict = intake.judge(Submission.of(value, headers));
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal();
    }

    private Reason reason(byte[] value, Map<String, String> headers) {
        return refused(value, headers).reason();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
