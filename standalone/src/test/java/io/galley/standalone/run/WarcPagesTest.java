package io.galley.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Limits;
import io.galley.contract.PageNotice;
import io.galley.contract.RecordHeadersReader;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcPagesTest {
    private static final String HTML = "<html><body><p>The tram is back.</p></body></html>";

    private final List<NamedSubmission> submitted = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"crawl.warc", "crawl.warc.gz"})
    void takesPagesAndNoticesAndPassesOverTheRest(String file) throws IOException {
        boolean packed = file.endsWith(".gz");
        write(
                file,
                packed,
                record("warcinfo", null, "application/warc-fields", "software: crawler\r\n"),
                record(
                        "request",
                        "https://example.org/1",
                        "application/http; msgtype=request",
                        "GET /1 HTTP/1.1\r\nHost: example.org\r\n\r\n"),
                response("https://example.org/1?a=b", "200 OK", "text/html; charset=utf-8", HTML),
                response("https://example.org/picture", "200 OK", "image/png", "PNG"),
                response("https://example.org/old", "301 Moved Permanently", "text/html", "moved"),
                response("https://example.org/2", "404 Not Found", "text/html", "not found"),
                response("https://example.org/3", "410 Gone", "text/html", "gone"),
                record("conversion", "https://example.org/4", "text/plain", "Flat text."),
                record("metadata", "https://example.org/4", "application/warc-fields", "a: b\r\n"));

        read(file);

        assertThat(refused).isEmpty();
        assertThat(submitted)
                .extracting(page -> page.name().replaceAll(".*:", ""))
                .containsExactly("3", "6", "7", "8");
        assertThat(submitted.getFirst().submission().value()).isEqualTo(HTML.getBytes(StandardCharsets.UTF_8));
        assertThat(header(0, "url")).isEqualTo("https://example.org/1?a=b");
        assertThat(header(0, "fetched-at")).isEqualTo("2026-01-31T08:00:00Z");
        assertThat(header(0, "content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(3, "content-type")).isEqualTo("text/plain");
        assertThat(notice(0)).isNull();
        assertThat(notice(1)).isEqualTo(PageNotice.Kind.MISSING);
        assertThat(notice(2)).isEqualTo(PageNotice.Kind.GONE);
        assertThat(notice(3)).isNull();
    }

    @Test
    void unpacksWhatTheServerSentChunkedAndPacked() throws IOException {
        byte[] gzip = gzip(HTML.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes((Integer.toHexString(gzip.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(gzip);
        body.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(body.toByteArray());
        write(
                "a.warc",
                false,
                record("response", "https://example.org/1", "application/http; msgtype=response", http.toByteArray()));

        read("a.warc");

        assertThat(submitted.getFirst().submission().value()).isEqualTo(HTML.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhereADamagedFileEndsAndKeepsWhatCameBefore() throws IOException {
        byte[] good = response("https://example.org/1", "200 OK", "text/html", HTML);
        write("cut.warc", false, good, Arrays.copyOf(good, 150));
        read("cut.warc");
        assertThat(submitted).hasSize(1);
        assertThat(refused).hasSize(1).first().asString().contains("cut.warc").contains("record 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>no archive</html>", "WARC/1.0\r\n\u001b[31m\r\n\r\n", "\u001f\u008b\b"})
    void whatIsNoWarcFileIsRefusedInWords(String content) throws IOException {
        Files.write(folder.resolve("odd.warc.gz"), content.getBytes(StandardCharsets.ISO_8859_1));
        read("odd.warc.gz");
        assertThat(submitted).isEmpty();
        assertThat(refused)
                .hasSize(content.isEmpty() ? 0 : 1)
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b").doesNotContain("null"));
    }

    @Test
    void pagesThatAreTooLargeOrCutAreRefusedByNumber() throws IOException {
        int most = Limits.DEFAULT.submittedBytesMax();
        write(
                "large.warc",
                false,
                response("https://example.org/1", "200 OK", "text/html", "a".repeat(most)),
                new String(response("https://example.org/2", "200 OK", "text/html", HTML), StandardCharsets.UTF_8)
                        .replaceFirst("\r\n", "\r\nWARC-Truncated: length\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                response("https://example.org/3", "200 OK", "text/html", HTML));
        read("large.warc");
        assertThat(submitted).hasSize(1);
        assertThat(refused).hasSize(2);
        assertThat(refused.get(0)).contains("large.warc:1 has more than");
        assertThat(refused.get(1)).contains("large.warc:2 holds a page that was cut");
    }

    private void read(String file) {
        new Inputs(Limits.DEFAULT, (name, why) -> refused.add(name + " " + why))
                .read(folder.resolve(file), submitted::add);
    }

    private String header(int page, String name) {
        return RecordHeadersReader.text(submitted.get(page).submission().headers(), name)
                .orElseThrow();
    }

    private PageNotice.Kind notice(int page) {
        return ((Verdict.Accepted) new Intake().judge(submitted.get(page).submission()))
                .page()
                .notice();
    }

    private void write(String file, boolean packed, byte[]... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            out.writeBytes(packed ? gzip(record) : record);
        }
        Files.write(folder.resolve(file), out.toByteArray());
    }

    private static byte[] response(String url, String status, String type, String body) {
        return record(
                "response",
                url,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body);
    }

    private static byte[] record(String type, String url, String contentType, String block) {
        return record(type, url, contentType, block.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String type, String url, String contentType, byte[] block) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(("WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                        + "WARC-Date: 2026-01-31T08:00:00Z\r\n"
                        + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
                        + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return record.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
