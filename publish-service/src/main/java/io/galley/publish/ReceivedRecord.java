package io.galley.publish;

import io.galley.contract.ExtractedPage;
import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Json;
import io.galley.contract.Origin;
import io.galley.contract.PageNotice;
import io.galley.contract.ReceivedPage;
import io.galley.contract.RecordHeadersReader;
import io.galley.runtime.SourceRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One record of {@code articles.extracted}, as enrich wrote it.
 *
 * @param traceparent W3C trace context, passed through
 * @param run the run of re-extraction that made the record; empty for what was fetched
 */
record ReceivedRecord(ReceivedPage page, Origin origin, Optional<String> traceparent, Optional<String> run) {

    /** The id of the article that a record is about, which is the key of the store. */
    static String articleId(SourceRecord record) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (!Ids.isId(id)) {
            throw new IllegalArgumentException("the record's key is no article id");
        }
        return id;
    }

    /**
     * Reads a record.
     *
     * @throws RuntimeException when enrich did not write it: a foreign record, which becomes a dead letter
     */
    static ReceivedRecord of(SourceRecord record) {
        byte[] value = record.value();
        if (value == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        boolean notice = RecordHeadersReader.text(record.headers(), HeaderNames.PAGE_NOTICE)
                .isPresent();
        ReceivedPage page = notice ? Json.decode(value, PageNotice.class) : Json.decode(value, ExtractedPage.class);
        if (!articleId(record).equals(page.id())) {
            throw new IllegalArgumentException("the record's value is no page of its key");
        }
        return new ReceivedRecord(
                page,
                RecordHeadersReader.origin(record.headers())
                        .orElseThrow(() -> new IllegalArgumentException("the record has no origin")),
                RecordHeadersReader.text(record.headers(), HeaderNames.TRACEPARENT),
                RecordHeadersReader.text(record.headers(), HeaderNames.REPROCESS_RUN)
                        .filter(run -> !run.isBlank()));
    }
}
