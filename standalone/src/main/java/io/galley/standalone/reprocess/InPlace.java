package io.galley.standalone.reprocess;

import io.galley.contract.Topics;
import io.galley.runtime.KafkaSettings;
import io.galley.runtime.Routed;
import io.galley.runtime.Settings;
import io.galley.standalone.replay.Checkpoint;
import io.galley.standalone.replay.Counts;
import io.galley.standalone.replay.GroupProgress;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The live topics. Without a transaction, for an open one would hold back every live article behind it: a crash may
 * send a page twice, and publish finds the second unchanged. Few pages wait for publish at a time, so that a live one
 * never waits behind many.
 */
final class InPlace implements Destination {
    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);
    private static final int IN_FLIGHT_MAX = 200;
    private static final int LINGER_MS = 10;
    private static final int BATCH_BYTES = 256 << 10;

    private final GroupProgress progress;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long lastSave = System.nanoTime();

    InPlace(Settings settings, Admin admin) {
        progress = new GroupProgress(settings, admin, "galley-reprocess", Topics.PAGES_ACCEPTED);
        producer = new KafkaProducer<>(producer(settings));
    }

    /** Nobody waits for a page that is weeks old: some of them in one request are less work for the broker. */
    static Map<String, Object> producer(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaSettings.producer(settings));
        properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        return properties;
    }

    @Override
    public @Nullable Checkpoint resume() throws IOException {
        return progress.read();
    }

    @Override
    public void begin(Checkpoint at) throws IOException {
        save(at);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback sees every result
    public void send(List<Routed> records) throws IOException {
        for (Routed routed : records) {
            producer.send(
                    new ProducerRecord<>(routed.topic(), null, null, routed.key(), routed.value(), routed.headers()),
                    (written, error) -> {
                        if (error != null) {
                            failure.compareAndSet(null, error);
                        }
                    });
        }
        requireNoFailure();
    }

    @Override
    public void reached(Supplier<Checkpoint> at) throws IOException {
        if (System.nanoTime() - lastSave > SAVE_EVERY.toNanos()) {
            save(at.get());
        }
    }

    @Override
    public void save(Checkpoint at) throws IOException {
        producer.flush();
        requireNoFailure();
        progress.write(at);
        lastSave = System.nanoTime();
    }

    @Override
    public void finished() throws IOException {
        progress.delete();
    }

    /** A page that was sent twice has two outcomes: only those of this process count. */
    @Override
    public long waiting(Counts counts, RunOutcomes outcomes) {
        return outcomes.waiting();
    }

    @Override
    public int inFlightMax() {
        return IN_FLIGHT_MAX;
    }

    @Override
    public String silence() {
        return "publish does not answer: is it running?";
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void requireNoFailure() throws IOException {
        Exception failed = failure.get();
        if (failed != null) {
            throw new IOException("cannot write to " + Topics.ARTICLES_EXTRACTED + ": " + failed.getMessage(), failed);
        }
    }
}
