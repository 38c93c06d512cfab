package io.galley.standalone.run;

import io.galley.contract.HeaderNames;
import io.galley.contract.PageNotice;
import io.galley.ingest.intake.Submission;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of one WARC file (ISO 28500), packed or not: HTTP responses of status 2xx with HTML or text, resources and
 * conversions (WET) of these types. Responses of status 404 and 410 are notices. Other records, such as requests,
 * pictures, redirects and revisits, hold no page and are passed over.
 */
final class WarcPages {
    private static final int SUCCESS = 2;
    private static final int MISSING = 404;
    private static final int GONE = 410;

    private final String name;
    private final int bytesMax;
    private final BiConsumer<String, String> refused;
    private final Consumer<NamedSubmission> submit;
    private long number;

    /** {@code bytesMax} is the largest page; {@code refused} hears of what is a page and cannot be submitted. */
    WarcPages(String name, int bytesMax, BiConsumer<String, String> refused, Consumer<NamedSubmission> submit) {
        this.name = name;
        this.bytesMax = bytesMax;
        this.refused = refused;
        this.submit = submit;
    }

    /** Reads to the end, or to the first record that is damaged: nothing says where the next would begin. */
    void read(InputStream in) throws IOException {
        try (WarcReader reader = new WarcReader(in)) {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                number++;
                read(record.get());
            }
        } catch (ParsingException damaged) {
            // Its message quotes the file.
            refused.accept(name, "is damaged or no WARC file after record " + number);
        } catch (EOFException cut) {
            refused.accept(name, "is cut off after record " + number);
        }
    }

    private void read(WarcRecord record) throws IOException {
        try {
            switch (record) {
                case WarcResponse response -> readResponse(response);
                case WarcResource resource -> readPage(resource, type(resource), resource.body());
                case WarcConversion conversion -> readPage(conversion, type(conversion), conversion.body());
                default -> {
                    // Holds no page.
                }
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            refused.accept(name + ":" + number, "has malformed headers");
        }
    }

    private void readResponse(WarcResponse response) throws IOException {
        if (!isHttp(response)) {
            return;
        }
        HttpResponse http = response.http();
        if (http.status() == MISSING || http.status() == GONE) {
            Map<String, String> headers = headers(response, "");
            headers.put(HeaderNames.ATTRIBUTE_PREFIX + PageNotice.STATUS_ATTRIBUTE, Integer.toString(http.status()));
            submit.accept(new NamedSubmission(name + ":" + number, Submission.of(new byte[0], headers)));
        } else if (http.status() / 100 == SUCCESS) {
            String type = http.headers().first("Content-Type").orElse("");
            if (isPage(type)) {
                readPage(response, type, http.bodyDecoded());
            }
        }
    }

    private void readPage(WarcTargetRecord record, String type, MessageBody body) throws IOException {
        if (!isPage(type)) {
            return;
        }
        Optional<String> truncated = record.headers().first("WARC-Truncated");
        if (truncated.isPresent()) {
            refused.accept(name + ":" + number, "holds a page that was cut when it was archived (WARC-Truncated)");
            return;
        }
        byte[] page = body.stream().readNBytes(bytesMax + 1);
        if (page.length > bytesMax) {
            refused.accept(name + ":" + number, "has more than " + bytesMax + " bytes, the most that one record holds");
        } else {
            submit.accept(new NamedSubmission(name + ":" + number, Submission.of(page, headers(record, type))));
        }
    }

    private static Map<String, String> headers(WarcTargetRecord record, String type) {
        Map<String, String> headers = new HashMap<>();
        headers.put(HeaderNames.URL, record.target());
        headers.put(HeaderNames.FETCHED_AT, record.date().toString());
        if (!type.isEmpty()) {
            headers.put(HeaderNames.CONTENT_TYPE, type);
        }
        return headers;
    }

    private static boolean isHttp(WarcResponse response) throws IOException {
        return response.contentType().base().toString().equalsIgnoreCase("application/http");
    }

    private static String type(WarcTargetRecord record) {
        return record.headers().first("Content-Type").orElse("");
    }

    /** A page without a type is looked at by ingest. */
    private static boolean isPage(String type) {
        String lower = type.strip().toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                || lower.startsWith("text/html")
                || lower.startsWith("text/plain")
                || lower.startsWith("application/xhtml+xml");
    }
}
