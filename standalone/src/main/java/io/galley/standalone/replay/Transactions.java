package io.galley.standalone.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records and the place that they lead to, written at once or not at all, so that each is written exactly once whatever
 * kills its writer. Belongs to one thread.
 */
public final class Transactions implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final Map<String, Object> properties;
    private final GroupProgress progress;
    private final Duration commitEvery;
    private final String target;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable ConsumerGroupMetadata group;
    private boolean open;
    private List<Span> committed = List.of();
    private long lastCommit = System.nanoTime();

    /**
     * Prepares; {@link #start()} connects.
     *
     * @param properties of the producer
     * @param id names the writer: of two with one id the later locks out the earlier
     * @param progress where the place is kept
     * @param commitEvery how long {@link #reached} lets a transaction grow
     * @param target what is written to, as the user should read it
     */
    public Transactions(
            Map<String, Object> properties, String id, GroupProgress progress, Duration commitEvery, String target) {
        this.properties = new HashMap<>(properties);
        this.properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        this.progress = progress;
        this.commitEvery = commitEvery;
        this.target = target;
    }

    /** Ends what an earlier writer of this id left open, and locks it out; does nothing the second time. */
    public void start() {
        if (producer == null) {
            KafkaProducer<byte[], byte[]> started = new KafkaProducer<>(properties);
            producer = started;
            started.initTransactions();
        }
    }

    /** Whether {@link #start()} was called. */
    public boolean isStarted() {
        return producer != null;
    }

    /**
     * Writes a record in the open transaction.
     *
     * @throws IOException when this or an earlier one could not be written
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback sees every result
    public void send(ProducerRecord<byte[], byte[]> record) throws IOException {
        begin();
        producer().send(record, (written, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
        requireNoFailure();
    }

    /** All was sent up to here: commits it, where the last commit is long enough ago. */
    public void reached(Supplier<Checkpoint> at) throws IOException {
        if (System.nanoTime() - lastCommit > commitEvery.toNanos()) {
            commit(at.get());
        }
    }

    /**
     * Commits what was sent, and where it leads to, unless there is nothing new to say.
     *
     * @throws IOException when a record could not be written
     */
    public void commit(Checkpoint at) throws IOException {
        if (!open && at.spans().equals(committed)) {
            return;
        }
        begin();
        if (group == null) {
            group = progress.metadata();
        }
        producer().sendOffsetsToTransaction(progress.offsets(at), group);
        producer().commitTransaction();
        requireNoFailure();
        open = false;
        committed = at.spans();
        lastCommit = System.nanoTime();
    }

    /** What is not committed is undone. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE_LIMIT);
        }
    }

    private void begin() {
        if (!open) {
            producer().beginTransaction();
            open = true;
        }
    }

    private void requireNoFailure() throws IOException {
        Exception failed = failure.get();
        if (failed != null) {
            throw new IOException("cannot write to " + target + ": " + failed.getMessage(), failed);
        }
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            throw new IllegalStateException("start connects the producer");
        }
        return producer;
    }
}
