package io.galley.runtime;

import io.galley.contract.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where unexpected exceptions end: the original record becomes a dead letter, in the same transaction as
 * the offset, and the stream goes on. Streams makes this class by its no-argument constructor.
 */
public final class DeadLetterHandler
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHandler.class);

    /** Where letters go: Streams hands its configuration to the handlers that it makes. */
    static final String TOPIC_CONFIG = "galley.dead.letters.topic";

    private String letters = Topics.DEAD_LETTERS;

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(TOPIC_CONFIG) instanceof String topic) {
            letters = topic;
        }
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return DeserializationExceptionHandler.Response.resume(
                List.of(letter(context, record.key(), record.value(), record.headers(), failure)));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        return ProcessingExceptionHandler.Response.resume(
                List.of(letter(context, context.sourceRawKey(), context.sourceRawValue(), headers(context), failure)));
    }

    /** A record that the broker refused for good. Failures that pass, such as a lost connection, are tried again. */
    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        if (failure instanceof org.apache.kafka.common.errors.RetriableException) {
            return ProductionExceptionHandler.Response.retry();
        }
        return ProductionExceptionHandler.Response.fail();
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            Exception failure) {
        // Class and place only: a message may quote the page, and what a page says never reaches a log.
        LOG.error(
                "dead letter: {}/{}/{} failed with {}",
                context.topic(),
                context.partition(),
                context.offset(),
                failure.getClass().getName());
        Counts.deadLetter(String.valueOf(context.topic()));
        return DeadLetter.of(letters, context, key, value, headers, failure);
    }

    private static Headers headers(ErrorHandlerContext context) {
        return context.headers() == null ? new RecordHeaders() : context.headers();
    }
}
