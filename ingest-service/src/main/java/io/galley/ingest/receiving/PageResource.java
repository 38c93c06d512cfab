package io.galley.ingest.receiving;

import io.galley.contract.HeaderNames;
import io.galley.contract.PageNotice;
import io.galley.ingest.intake.Reason;
import io.galley.ingest.intake.Submission;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What {@code /pages} does with one request. */
final class PageResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String TAKEN = "text/html, text/plain, application/json, " + CLOUD_EVENT + ", " + NDJSON;

    private final Handover handover;
    private final HttpLimits limits;
    private final Waiting waiting;

    PageResource(Handover handover, HttpLimits limits, Waiting waiting) {
        this.handover = handover;
        this.limits = limits;
        this.waiting = waiting;
    }

    /** What can be refused by the headers alone, before any of the body is read. */
    Optional<Answer> refusalByHeaders(HttpFields headers) {
        String type = mediaType(headers);
        if (!isTaken(type) && !(type.isEmpty() && RequestHeaders.isNotice(headers))) {
            String named = type.isEmpty() ? "missing" : type.length() > 100 ? "too long" : type;
            return Optional.of(Answer.problem(
                            Answer.UNSUPPORTED,
                            "CONTENT_TYPE_UNSUPPORTED",
                            "the Content-Type is " + named + ", taken are " + TAKEN)
                    .with("Accept-Post", TAKEN));
        }
        String encoding = encoding(headers);
        if (!encoding.isEmpty() && !encoding.equals("gzip") && !encoding.equals("identity")) {
            return Optional.of(Answer.problem(
                            Answer.UNSUPPORTED, "CONTENT_ENCODING_UNSUPPORTED", "the only Content-Encoding is gzip")
                    .with("Accept-Encoding", "gzip"));
        }
        long length = headers.getLongField(HttpHeader.CONTENT_LENGTH);
        int lengthMax = type.equals(NDJSON) ? limits.linesBytesMax() : limits.bodyBytesMax();
        return length <= lengthMax
                ? Optional.empty()
                : Optional.of(
                        Answer.tooLarge("BODY_TOO_LARGE", "the body has " + length + " bytes", length, lengthMax));
    }

    /** The answer to a request whose headers are well. */
    Answer answer(HttpFields headers, @Nullable String urlOfQuery, InputStream in) {
        boolean many = mediaType(headers).equals(NDJSON);
        Waiting.Share share = waiting.share();
        return switch (Body.read(in, many ? limits.linesBytesMax() : limits.bodyBytesMax(), share)) {
            case Body.Refused refused -> {
                share.release();
                yield refused.answer();
            }
            case Body.Read read ->
                many ? lines(headers, read.bytes(), share) : page(headers, urlOfQuery, read.bytes(), share);
        };
    }

    private Answer page(HttpFields headers, @Nullable String urlOfQuery, byte[] body, Waiting.Share share) {
        if (isGzip(headers) && !isPacked(body)) {
            share.release();
            return Answer.problem(Answer.BAD_REQUEST, "GZIP_INVALID", "the Content-Encoding is gzip, the body is not");
        }
        String type = RequestHeaders.last(headers, "Content-Type").orElse("");
        Submission submission = Submission.of(body, RequestHeaders.toRecord(headers, type, urlOfQuery));
        return submit(submission, share);
    }

    /** The answer to a request that withdraws the article at an address. */
    Answer withdrawal(HttpFields headers, @Nullable String urlOfQuery) {
        if (urlOfQuery == null || urlOfQuery.isBlank()) {
            return Answer.problem(
                    Answer.BAD_REQUEST, Reason.URL_MISSING.name(), "the query must name the page: /pages?url=…");
        }
        Map<String, String> record = new HashMap<>(RequestHeaders.toRecord(headers, "", null));
        record.remove(HeaderNames.FETCHED_AT); // It is gone now, whatever a client's clock says.
        record.put(HeaderNames.URL, urlOfQuery);
        record.put(HeaderNames.CE_TYPE, PageNotice.GONE_TYPE);
        return submit(Submission.of(new byte[0], record), waiting.share());
    }

    private Answer submit(Submission submission, Waiting.Share share) {
        return switch (handover.submit(submission)) {
            case Handover.Step.Refused refused -> {
                share.release();
                yield Answer.problem(refused.refusal());
            }
            case Handover.Step.Written written -> {
                releaseAfter(written.acknowledged(), share);
                yield Handover.isAcknowledged(written.acknowledged(), limits.ackTime())
                        ? Answer.json(Answer.ACCEPTED, new Accepted(written.articleId(), written.pageId()))
                        : Answer.problem(Answer.UNAVAILABLE, Lines.NOT_ACKNOWLEDGED, Lines.NOT_ACKNOWLEDGED_DETAIL)
                                .with("Retry-After", "10");
            }
        };
    }

    private Answer lines(HttpFields headers, byte[] body, Waiting.Share share) {
        byte[] lines = body;
        if (isGzip(headers) || isPacked(body)) {
            switch (Body.unpack(new ByteArrayInputStream(body), limits.linesBytesMax(), share)) {
                case Body.Read read -> lines = read.bytes();
                case Body.Refused refused -> {
                    share.release();
                    return refused.answer();
                }
            }
        }
        Map<String, String> record = new HashMap<>(RequestHeaders.toRecord(headers, "application/json", null));
        record.remove(HeaderNames.URL); // Each line names its own.
        Lines work = new Lines(handover, limits, record);
        Answer answer = work.answer(lines);
        releaseAfter(work.acknowledged(), share);
        return answer;
    }

    private static void releaseAfter(CompletableFuture<Void> acknowledged, Waiting.Share share) {
        CompletableFuture<Void> unused = acknowledged.whenComplete((none, failure) -> share.release());
    }

    private static boolean isTaken(String type) {
        return switch (type) {
            case "text/html", "application/xhtml+xml", "text/plain", "application/json", CLOUD_EVENT, NDJSON -> true;
            default -> false;
        };
    }

    private static boolean isGzip(HttpFields headers) {
        return encoding(headers).equals("gzip");
    }

    private static String encoding(HttpFields headers) {
        return RequestHeaders.last(headers, "Content-Encoding")
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String mediaType(HttpFields headers) {
        String type = RequestHeaders.last(headers, "Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isPacked(byte[] body) {
        return body.length >= 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    }

    /** The body of a 202. */
    record Accepted(String articleId, String pageId) {}
}
