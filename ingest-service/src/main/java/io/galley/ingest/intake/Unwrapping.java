package io.galley.ingest.intake;

import io.galley.contract.HeaderNames;
import io.galley.contract.Limits;
import io.galley.contract.RecordHeadersReader;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Takes a page out of its wrapping. The content type says what the value is; without one, gzip is unpacked once, and
 * then a JSON object that has a page in it is an envelope, and anything else a page.
 */
final class Unwrapping {
    private static final String HTML = "html";
    private static final String TEXT = "text";

    private final Limits limits;

    Unwrapping(Limits limits) {
        this.limits = limits;
    }

    Checked<SubmittedPage> unwrap(byte[] value, Headers headers) {
        ContentType type = ContentType.parse(
                RecordHeadersReader.text(headers, HeaderNames.CONTENT_TYPE).orElse(null));
        SubmittedPage.Said said = SupplierHeaders.read(headers);
        return switch (type.kind()) {
            case UNSUPPORTED -> Checked.bad(unsupported(type));
            case HTML ->
                unpacked(value, limits.pageBytesMax())
                        .then(body -> Checked.good(new SubmittedPage(body, HTML, type.charset(), said)));
            case TEXT ->
                unpacked(value, limits.pageBytesMax())
                        .then(body -> Checked.good(new SubmittedPage(body, TEXT, type.charset(), said)));
            case ENVELOPE -> unpacked(value, limits.submittedBytesMax()).then(json -> envelope(json, said));
            case CLOUD_EVENT ->
                unpacked(value, limits.submittedBytesMax())
                        .then(CloudEventReader::read)
                        .then(event -> page(event, said));
            case UNKNOWN -> unpacked(value, limits.submittedBytesMax()).then(any -> pageOrEnvelope(any, type, said));
        };
    }

    private Checked<SubmittedPage> envelope(byte[] json, SubmittedPage.Said said) {
        return switch (EnvelopeReader.read(json)) {
            case EnvelopeReader.Reading.Read read -> page(read.envelope(), said);
            case EnvelopeReader.Reading.Broken broken -> Checked.bad(Refusal.of(Reason.ENVELOPE_INVALID, broken.why()));
            case EnvelopeReader.Reading.Bodiless bodiless ->
                isNotice(bodiless.envelope(), said)
                        ? page(bodiless.envelope(), said)
                        : Checked.bad(Refusal.of(Reason.ENVELOPE_INVALID, bodiless.why()));
            case EnvelopeReader.Reading.Other other -> Checked.bad(Refusal.of(Reason.ENVELOPE_INVALID, other.why()));
        };
    }

    private Checked<SubmittedPage> pageOrEnvelope(byte[] value, ContentType type, SubmittedPage.Said said) {
        if (beginsLikeObject(value)) {
            switch (EnvelopeReader.read(value)) {
                case EnvelopeReader.Reading.Read read -> {
                    return page(read.envelope(), said);
                }
                case EnvelopeReader.Reading.Broken broken -> {
                    return Checked.bad(Refusal.of(Reason.ENVELOPE_INVALID, broken.why()));
                }
                case EnvelopeReader.Reading.Bodiless bodiless -> {
                    if (isNotice(bodiless.envelope(), said)) {
                        return page(bodiless.envelope(), said);
                    }
                }
                case EnvelopeReader.Reading.Other other -> {
                    // A page may begin with a brace.
                }
            }
        }
        return Checked.good(new SubmittedPage(value, SubmittedPage.UNKNOWN, type.charset(), said));
    }

    private static boolean isNotice(Envelope envelope, SubmittedPage.Said headers) {
        return said(envelope, headers).notice() != null;
    }

    /** What the envelope says goes before the headers. */
    private static SubmittedPage.Said said(Envelope envelope, SubmittedPage.Said headers) {
        return new SubmittedPage.Said(
                        null,
                        presentOrNull(envelope.url()),
                        presentOrNull(envelope.fetchedAt()),
                        presentOrNull(envelope.supplier()),
                        envelope.attributes())
                .orElse(headers);
    }

    private Checked<SubmittedPage> page(Envelope envelope, SubmittedPage.Said headers) {
        SubmittedPage.Said said = said(envelope, headers);
        return switch (envelope.form()) {
            case HTML -> Checked.good(new SubmittedPage(envelope.body(), HTML, "utf-8", said));
            case TEXT -> Checked.good(new SubmittedPage(envelope.body(), TEXT, "utf-8", said));
            case BASE64 -> binaryPage(envelope, said);
            case NONE -> Checked.good(SubmittedPage.without(said));
        };
    }

    private Checked<SubmittedPage> binaryPage(Envelope envelope, SubmittedPage.Said said) {
        ContentType type = ContentType.parse(envelope.contentType());
        return switch (type.kind()) {
            case HTML, TEXT, UNKNOWN ->
                unpacked(envelope.body(), limits.pageBytesMax())
                        .then(body -> Checked.good(new SubmittedPage(body, media(type), type.charset(), said)));
            case ENVELOPE, CLOUD_EVENT, UNSUPPORTED -> Checked.bad(unsupported(type));
        };
    }

    /** A CloudEvent's subject is the URL, its time that of the fetch, as in binary mode. */
    private Checked<SubmittedPage> page(CloudEvent event, SubmittedPage.Said headers) {
        Map<String, String> attributes = new HashMap<>(event.attributes());
        String supplier = attributes.remove(HeaderNames.SUPPLIER);
        SubmittedPage.Said said = new SubmittedPage.Said(
                        event.type(),
                        presentOrNull(event.subject()),
                        presentOrNull(event.time()),
                        presentOrNull(supplier),
                        attributes)
                .orElse(headers);
        return switch (event.form()) {
            case ENVELOPE -> envelope(event.data(), said);
            case NONE ->
                said.notice() != null
                        ? Checked.good(SubmittedPage.without(said))
                        : Checked.bad(Refusal.of(Reason.ENVELOPE_INVALID, "the CloudEvent has no data, needs a page"));
            case TEXT -> pageOf(event, "utf-8", said);
            case BASE64 -> pageOf(event, null, said);
        };
    }

    private Checked<SubmittedPage> pageOf(CloudEvent event, @Nullable String charset, SubmittedPage.Said said) {
        ContentType type = ContentType.parse(event.contentType());
        return switch (type.kind()) {
            case HTML, TEXT, UNKNOWN ->
                unpacked(event.data(), limits.pageBytesMax())
                        .then(body -> Checked.good(new SubmittedPage(
                                body, media(type), charset == null ? type.charset() : charset, said)));
            case ENVELOPE, CLOUD_EVENT, UNSUPPORTED -> Checked.bad(unsupported(type));
        };
    }

    private static String media(ContentType type) {
        return switch (type.kind()) {
            case HTML -> HTML;
            case TEXT -> TEXT;
            default -> SubmittedPage.UNKNOWN;
        };
    }

    private static Checked<byte[]> unpacked(byte[] value, int bytesMax) {
        return Gunzip.isPacked(value) ? Gunzip.unpack(value, bytesMax) : Checked.good(value);
    }

    private static Refusal unsupported(ContentType type) {
        String named = type.mediaType().isEmpty() ? "no media type" : type.mediaType();
        return Refusal.of(
                Reason.CONTENT_TYPE_UNSUPPORTED,
                "the content type is " + named
                        + ", taken are text/html, text/plain, application/json and application/cloudevents+json");
    }

    private static boolean beginsLikeObject(byte[] value) {
        int at = Bytes.firstNonBlank(value);
        return at < value.length && value[at] == '{';
    }

    private static @Nullable String presentOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
