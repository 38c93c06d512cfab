package io.galley.runtime;

import io.galley.contract.HeaderNames;
import io.galley.contract.Origin;
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
    private static final int STACK_TRACE_CHARACTERS_MAX = 8 * 1024;
    private static final int MESSAGE_CHARACTERS_MAX = 1024;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers original,
            Throwable failure) {
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
        if (headers.lastHeader(HeaderNames.ORIGIN) == null && context.topic() != null && context.offset() >= 0) {
            put(
                    headers,
                    HeaderNames.ORIGIN,
                    new Origin(context.topic(), context.partition(), context.offset()).toString());
        }
        return new ProducerRecord<>(Topics.DEAD_LETTERS, null, null, key, value, headers);
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
