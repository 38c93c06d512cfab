package io.galley.standalone;

import io.galley.contract.HeaderNames;
import io.galley.contract.Ids;
import io.galley.contract.Origin;
import io.galley.contract.Topics;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes {@code pages.accepted} as ingest would, so that a test has it in its hand. */
final class AcceptedPages implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final KafkaProducer<byte[], byte[]> producer;
    private long submitted;

    AcceptedPages(Settings settings) {
        producer = new KafkaProducer<>(KafkaSettings.producer(settings));
    }

    /** A page that was fetched {@code minute} minutes after noon; returns its id. */
    String write(String url, int minute, String html) {
        return write(url, minute, html.getBytes(StandardCharsets.UTF_8), null);
    }

    /** A notice that the page is gone. */
    void writeGone(String url, int minute) {
        write(url, minute, new byte[0], "gone");
    }

    /** A record that ingest never wrote. */
    void writeForeign() {
        send(new ProducerRecord<>(Topics.PAGES_ACCEPTED, "x".getBytes(StandardCharsets.UTF_8), new byte[] {1}));
    }

    private String write(String url, int minute, byte[] page, @Nullable String notice) {
        String article = Ids.articleAt(url);
        String pageId = Ids.page(article, page);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.PAGES_ACCEPTED, article.getBytes(StandardCharsets.UTF_8), page);
        String at = NOON.plusSeconds(60L * minute).toString();
        header(record, HeaderNames.PAGE_ID, pageId);
        header(record, HeaderNames.ORIGIN, new Origin(Topics.PAGES_SUBMITTED, 0, submitted++).toString());
        header(record, HeaderNames.PAGE_URL, url);
        header(record, HeaderNames.PAGE_MEDIA, "html");
        header(record, HeaderNames.PAGE_FETCHED_AT, at);
        header(record, HeaderNames.PAGE_ACCEPTED_AT, at);
        if (notice != null) {
            header(record, HeaderNames.PAGE_NOTICE, notice.toLowerCase(Locale.ROOT));
        }
        send(record);
        return pageId;
    }

    void flush() {
        producer.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String text) {
        record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
