package io.galley.ingest.intake;

import io.galley.contract.Ids;
import io.galley.contract.Limits;
import io.galley.contract.Origin;
import io.galley.contract.RecordSize;
import io.galley.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Judges submissions: size first, then the wrapping, then everything the supplier said, and only then ids and hashes.
 * Pure, holds no state, never throws for any bytes; thread-safe.
 */
public final class Intake {
    /** No origin and no time of acceptance is longer, so the verdict does not depend on the record's place or time. */
    private static final Origin LONGEST_ORIGIN = new Origin(Topics.PAGES_SUBMITTED, Integer.MAX_VALUE, Long.MAX_VALUE);

    private static final Instant LONGEST_TIME = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Limits limits;
    private final Unwrapping unwrapping;
    private final UrlNormaliser urls;

    /** The intake of the product. */
    public Intake() {
        this(Limits.DEFAULT);
    }

    /** An intake with other limits. */
    public Intake(Limits limits) {
        this.limits = limits;
        this.unwrapping = new Unwrapping(limits);
        this.urls = new UrlNormaliser(limits.urlBytesMax());
    }

    /** The verdict on one submission. */
    public Verdict judge(Submission submission) {
        return switch (check(submission)) {
            case Checked.Good<AcceptedPage> good -> new Verdict.Accepted(good.value());
            case Checked.Bad<AcceptedPage> bad -> new Verdict.Refused(bad.refusal());
        };
    }

    private Checked<AcceptedPage> check(Submission submission) {
        long bytes = submission.bytes();
        if (bytes > limits.submittedBytesMax()) {
            return Checked.bad(Refusal.above(
                    Reason.RECORD_TOO_LARGE, "the submission", bytes, limits.submittedBytesMax(), "bytes"));
        }
        return unwrapped(submission).then(page -> check(page, submission.headers()));
    }

    private Checked<SubmittedPage> unwrapped(Submission submission) {
        SubmittedPage.Said said = SupplierHeaders.read(submission.headers());
        byte[] value = submission.value();
        if (value == null) {
            return said.notice() == null
                    ? Checked.bad(new Refusal(Reason.EMPTY_PAGE, "the record has no value", 0L, 1L, null))
                    : Checked.good(SubmittedPage.without(said));
        }
        Checked<SubmittedPage> unwrapped = unwrapping.unwrap(value, submission.headers());
        // Where the headers say all of it, nothing that is wrong with an error page may stand in the way.
        boolean suffices = said.notice() != null && said.url() != null;
        return suffices && unwrapped instanceof Checked.Bad ? Checked.good(SubmittedPage.without(said)) : unwrapped;
    }

    private Checked<AcceptedPage> check(SubmittedPage page, Headers headers) {
        String submittedUrl = page.said().url();
        if (submittedUrl == null) {
            return checkRest(page, null, headers);
        }
        return urls.normalise(submittedUrl).then(url -> switch (checkRest(page, url, headers)) {
            case Checked.Good<AcceptedPage> good -> good;
            case Checked.Bad<AcceptedPage> bad -> Checked.bad(bad.refusal().of(Ids.articleAt(url)));
        });
    }

    private Checked<AcceptedPage> checkRest(SubmittedPage page, @Nullable String url, Headers headers) {
        Optional<Refusal> refusal = (page.said().notice() == null
                        ? bodyRefusal(page.body())
                        : noticeRefusal(page.body(), url))
                .or(() -> attributesRefusal(page.said().attributes()));
        if (refusal.isPresent()) {
            return Checked.bad(refusal.get());
        }
        return fetchedAt(page.said().fetchedAt()).then(time -> fitting(accepted(page, url, time, headers)));
    }

    private Optional<Refusal> bodyRefusal(byte[] body) {
        if (body.length > limits.pageBytesMax()) {
            return Optional.of(
                    Refusal.above(Reason.PAGE_TOO_LARGE, "the page", body.length, limits.pageBytesMax(), "bytes"));
        }
        if (Bytes.firstNonBlank(body) == body.length) {
            String detail = "the page has " + body.length + " bytes and 0 that are not white space, needs 1";
            return Optional.of(new Refusal(Reason.EMPTY_PAGE, detail, 0L, 1L, null));
        }
        return Bytes.isNotText(body)
                ? Optional.of(Refusal.of(
                        Reason.NOT_TEXT, "the page begins like a picture, a PDF or an archive, not like text"))
                : Optional.empty();
    }

    /** Without a URL the page's bytes name the article that is gone. */
    private static Optional<Refusal> noticeRefusal(byte[] body, @Nullable String url) {
        return url != null || Bytes.firstNonBlank(body) < body.length
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Reason.URL_MISSING, "a page is said to be gone, but neither a URL nor its bytes say which"));
    }

    private Optional<Refusal> attributesRefusal(Map<String, String> attributes) {
        if (attributes.size() > limits.attributesMax()) {
            return Optional.of(Refusal.above(
                    Reason.ATTRIBUTES_TOO_MANY,
                    "the submission",
                    attributes.size(),
                    limits.attributesMax(),
                    "attributes"));
        }
        long bytes = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            bytes += utf8Bytes(attribute.getKey()) + utf8Bytes(attribute.getValue());
        }
        return bytes > limits.attributesBytesMax()
                ? Optional.of(Refusal.above(
                        Reason.ATTRIBUTES_TOO_LARGE,
                        "names and values of the attributes together",
                        bytes,
                        limits.attributesBytesMax(),
                        "bytes"))
                : Optional.empty();
    }

    private Checked<Optional<Instant>> fetchedAt(@Nullable String text) {
        if (text == null) {
            return Checked.good(Optional.empty());
        }
        try {
            Instant time = OffsetDateTime.parse(text.strip()).toInstant();
            if (!time.isBefore(Instant.EPOCH) && !time.isAfter(LONGEST_TIME)) {
                return Checked.good(Optional.of(time));
            }
        } catch (DateTimeException noTime) {
            // Refused below, as is a time that no fetch can have.
        }
        return Checked.bad(Refusal.of(
                Reason.FETCH_TIME_INVALID,
                "the time of the fetch is no ISO 8601 time with a zone, such as 2026-01-31T08:00:00Z"));
    }

    private static AcceptedPage accepted(
            SubmittedPage page, @Nullable String url, Optional<Instant> fetchedAt, Headers headers) {
        String articleId = url == null ? Ids.articleOf(page.body()) : Ids.articleAt(url);
        return new AcceptedPage(
                articleId,
                Ids.page(articleId, page.body()),
                page.said().notice(),
                page.said().notice() == null ? page.body() : new byte[0],
                url,
                page.media(),
                page.charset(),
                fetchedAt.orElse(null),
                page.said().supplier(),
                page.said().attributes(),
                SupplierHeaders.traceparent(headers).orElse(null));
    }

    private Checked<AcceptedPage> fitting(AcceptedPage page) {
        long bytes = RecordSize.ofHeaders(page.headers(LONGEST_ORIGIN, LONGEST_TIME));
        return bytes > limits.headersBytesMax()
                ? Checked.bad(Refusal.above(
                        Reason.HEADERS_TOO_LARGE,
                        "what the supplier said of the page",
                        bytes,
                        limits.headersBytesMax(),
                        "bytes"))
                : Checked.good(page);
    }

    private static int utf8Bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
