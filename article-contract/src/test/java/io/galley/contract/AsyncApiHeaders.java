package io.galley.contract;

import java.util.List;

/** The record headers of the topics, for the AsyncAPI document. */
final class AsyncApiHeaders {
    /** One header; {@code always} says that every record has it. */
    record Header(String name, String meaning, String example, boolean always) {}

    private static final String ID = "9f86d081884c7d659a2feaa0c55ad015";
    private static final Header ORIGIN =
            new Header(HeaderNames.ORIGIN, "The submission: topic, partition, offset.", "pages.submitted/0/17", true);
    private static final Header PAGE_ID =
            new Header(HeaderNames.PAGE_ID, "The received page.", "a591a6d40bf420404a011733cfb7b190", true);
    private static final Header TRACEPARENT = new Header(
            HeaderNames.TRACEPARENT,
            "W3C trace context, as the supplier gave it.",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            false);
    private static final Header RUN =
            new Header(HeaderNames.REPROCESS_RUN, "The run of re-extraction, where one made it.", "engine-2", false);
    private static final Header JSON = new Header(HeaderNames.CONTENT_TYPE, "Of the value.", "application/json", true);

    static final List<Header> EVENT = List.of(
            new Header(HeaderNames.CE_SPECVERSION, "CloudEvents version.", "1.0", true),
            new Header(
                    HeaderNames.CE_ID,
                    "Article id and version; in a route that the article left also :rerouted.",
                    ID + ":2",
                    true),
            new Header(HeaderNames.CE_SOURCE, "The pipeline, by GALLEY_PIPELINE.", "urn:galley:galley", true),
            new Header(
                    HeaderNames.CE_TYPE,
                    "article.published (version 1), article.updated or article.withdrawn.",
                    "article.updated",
                    true),
            new Header(HeaderNames.CE_SUBJECT, "Article id.", ID, true),
            new Header(HeaderNames.CE_TIME, "When the page was accepted, UTC.", "2026-03-01T12:00:00Z", true),
            new Header(HeaderNames.CE_DATASCHEMA, "$id of the JSON Schema.", "urn:galley:schema:article:1", true),
            JSON,
            PAGE_ID,
            ORIGIN,
            TRACEPARENT,
            RUN);
    static final List<Header> OUTCOME = List.of(JSON, ORIGIN);
    static final List<Header> SUBMISSION = List.of(
            new Header(HeaderNames.CONTENT_TYPE, "Media type of the value.", "text/html; charset=utf-8", false),
            new Header(HeaderNames.URL, "Where the page was fetched.", "https://example.com/news/bridge", false),
            new Header(HeaderNames.FETCHED_AT, "When, ISO 8601 with a zone.", "2026-03-01T11:59:30Z", false),
            new Header(HeaderNames.SUPPLIER, "What the supplier calls itself.", "crawler-7", false),
            new Header(
                    HeaderNames.ATTRIBUTE_PREFIX + PageNotice.STATUS_ATTRIBUTE,
                    "HTTP status of the fetch: 410 says gone, 404 missing. Any other attribute-NAME passes through.",
                    "410",
                    false),
            new Header(HeaderNames.CE_TYPE, "page.gone says that there is no page any more.", "page.gone", false),
            new Header(HeaderNames.CE_SUBJECT, "The URL, where no url is given.", "https://example.com/a", false),
            new Header(HeaderNames.CE_TIME, "The fetch, where no fetched-at is given.", "2026-03-01T11:59:30Z", false),
            TRACEPARENT);
    static final List<Header> INTERNAL = List.of(
            ORIGIN,
            PAGE_ID,
            new Header(HeaderNames.PAGE_NOTICE, "gone or missing, on notices only.", "gone", false),
            TRACEPARENT,
            RUN);
    static final List<Header> LETTER = List.of(
            ORIGIN,
            new Header("__streams.errors.exception", "Class of the failure.", "java.lang.IllegalStateException", true),
            new Header("__streams.errors.message", "Its message.", "the record has no value", true),
            new Header("__streams.errors.stacktrace", "Where it happened, at most 8 KiB.", "java.lang…", true),
            new Header("kafka_dlt-original-topic", "Where the record was read.", "pages.accepted", true),
            new Header("kafka_dlt-original-partition", "Where the record was read.", "3", true),
            new Header("kafka_dlt-original-offset", "Where the record was read.", "17", true));

    private AsyncApiHeaders() {}
}
