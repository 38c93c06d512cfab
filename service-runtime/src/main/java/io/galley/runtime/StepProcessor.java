package io.galley.runtime;

import io.galley.contract.Origin;
import io.galley.contract.RecordSize;
import io.galley.contract.TopicSpec;
import io.galley.contract.Topics;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Runs a {@link Step} inside a topology. Each topic that the step routes to has a sink node of the topic's name. */
public final class StepProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final Step step;
    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable PromptCommits commits;

    public StepProcessor(Step step) {
        this.step = step;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        commits = new PromptCommits(processorContext);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        ProcessorContext<byte[], byte[]> here = initialised(context);
        var results = apply(source(here, record));
        results.forEach(routed -> requireFits(routed, Topics.all()));
        Counts.outcomes(results);
        results.forEach(routed -> here.forward(toRecord(routed, record.timestamp()), routed.topic()));
        initialised(commits).processed();
    }

    /** Streams hands exceptions to the dead letters but dies of errors, and would die of the same record for ever. */
    private List<Routed> apply(SourceRecord source) {
        try {
            return step.apply(source);
        } catch (StackOverflowError e) {
            throw new IllegalStateException("the record nests too deep", e);
        }
    }

    /** The record that is being processed, with its place in the topic. */
    public static SourceRecord source(ProcessorContext<?, ?> context, Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record comes from a topic, not from a timer"));
        return new SourceRecord(
                record.key(),
                record.value(),
                record.headers(),
                record.timestamp(),
                new Origin(at.topic(), at.partition(), at.offset()));
    }

    /**
     * The last line of defence: under exactly-once processing, a record above its topic's limit stops its whole batch
     * for ever. Thrown here, the source record becomes a dead letter instead.
     *
     * @param topics those that the service may write to
     * @throws IllegalStateException when the record is above its topic's limit
     * @throws IllegalArgumentException when its topic is none of them
     */
    public static void requireFits(Routed routed, List<TopicSpec> topics) {
        long bytes = RecordSize.of(routed.key(), routed.value(), routed.headers());
        int limit = messageBytesMax(routed.topic(), topics) - RecordSize.BATCH_OVERHEAD_BYTES;
        if (bytes > limit) {
            throw new IllegalStateException(
                    "a record for " + routed.topic() + " has " + bytes + " bytes, at most " + limit + " fit");
        }
    }

    private static int messageBytesMax(String topic, List<TopicSpec> topics) {
        return topics.stream()
                .filter(spec -> spec.name().equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic is named " + topic))
                .messageBytesMax();
    }

    /** The record to forward to the sink. */
    public static Record<byte[], byte[]> toRecord(Routed routed, long timestamp) {
        return new Record<>(routed.key(), routed.value(), timestamp, new RecordHeaders(routed.headers()));
    }

    /** The context, which Streams hands over before the first record. */
    public static <T> T initialised(@Nullable T context) {
        if (context == null) {
            throw new IllegalStateException("Streams calls init before process");
        }
        return context;
    }
}
