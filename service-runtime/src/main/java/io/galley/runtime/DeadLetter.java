package io.galley.runtime;

import io.galley.contract.HeaderNames;
import io.galley.contract.Origin;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.RecordSize;
import io.galley.contract.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds the letter for a failure that nobody expected: original key, value and headers, and where and why it failed.
 * Header names are those of Kafka Streams' own dead letter queue (KIP-1034) and of Spring's, which tools know.
 */
final class DeadLetter {
    /** Says that the value was left out because no letter can hold it, and how many bytes it had. */
    static final String VALUE_LEFT_OUT = "galley-value-left-out-bytes";

    private static final int STACK_TRACE_CHARACTERS_MAX = 8 * 1024;
    private static final int MESSAGE_CHARACTERS_MAX = 1024;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(
            String topic,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers original,
            Throwable failure) {
        Headers headers = headers(context, original, failure);
        if (fits(key, value, headers)) {
            return letter(topic, key, value, headers);
        }
        // Brokers measure compressed records, so one may reach us that is larger than any that we can write. The place
        // that it was read from is in the letter, and the record still stands there.
        put(headers, VALUE_LEFT_OUT, Integer.toString(value == null ? 0 : value.length));
        if (fits(key, null, headers)) {
            return letter(topic, key, null, headers);
        }
        Headers own = headers(context, new RecordHeaders(), failure);
        put(own, HeaderNames.ORIGIN, origin(context, original));
        put(own, VALUE_LEFT_OUT, Integer.toString(value == null ? 0 : value.length));
        return letter(topic, null, null, own);
    }

    private static Headers headers(ErrorHandlerContext context, Headers original, Throwable failure) {
        Headers headers = new RecordHeaders(original);
        put(headers, "__streams.errors.exception", failure.getClass().getName());
        put(headers, "__streams.errors.message", cut(String.valueOf(failure.getMessage()), MESSAGE_CHARACTERS_MAX));
        put(headers, "__streams.errors.stacktrace", cut(stackTrace(failure), STACK_TRACE_CHARACTERS_MAX));
        put(headers, "__streams.errors.topic", context.topic());
        put(headers, "__streams.errors.partition", Integer.toString(context.partition()));
        put(headers, "__streams.errors.offset", Long.toString(context.offset()));
        put(headers, "kafka_dlt-original-topic", context.topic());
        put(headers, "kafka_dlt-original-partition", Integer.toString(context.partition()));
        put(headers, "kafka_dlt-original-offset", Long.toString(context.offset()));
        put(headers, HeaderNames.ORIGIN, origin(context, original));
        return headers;
    }

    /** The submission that the record carries, or else the place where it was found, which is where it entered. */
    private static String origin(ErrorHandlerContext context, Headers original) {
        return RecordHeadersReader.origin(original)
                .filter(carried -> carried.topic().equals(Topics.PAGES_SUBMITTED))
                .orElseGet(() -> new Origin(context.topic(), context.partition(), context.offset()))
                .toString();
    }

    private static boolean fits(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return RecordSize.of(key, value, headers) + RecordSize.BATCH_OVERHEAD_BYTES
                <= Topics.named(Topics.DEAD_LETTERS).messageBytesMax();
    }

    private static ProducerRecord<byte[], byte[]> letter(
            String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new ProducerRecord<>(topic, null, null, key, value, headers);
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        headers.remove(name);
        headers.add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }
}
