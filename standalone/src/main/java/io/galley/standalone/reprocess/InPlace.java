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
 * never waits behind many; and they come a bunch at a time, for publish commits after each: evenly spread, some page of
 * ours would always have made it commit a moment ago, and a live one wait for the next.
 */
final class InPlace implements Destination {
    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);
    private static final int IN_FLIGHT_MAX = 200;
    private static final Duration BUNCH_EVERY = Duration.ofMillis(100);
    private static final int BATCH_BYTES = 256 << 10;

    private final GroupProgress progress;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long lastSave = System.nanoTime();
    private long lastBunch = System.nanoTime();

    InPlace(Settings settings, Admin admin) {
        progress = new GroupProgress(settings, admin, "galley-reprocess", Topics.PAGES_ACCEPTED);
        producer = new KafkaProducer<>(producer(settings));
    }

    /** Nobody waits for a page that is weeks old: some of them in one request are less work for the broker. */
    static Map<String, Object> producer(Settings settings) {
        Map<String, Object> properties = new HashMap<>(KafkaSettings.producer(settings));
        properties.put(ProducerConfig.LINGER_MS_CONFIG, (int) BUNCH_EVERY.toMillis());
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
        long now = System.nanoTime();
        if (now - lastSave > SAVE_EVERY.toNanos()) {
            save(at.get());
        } else if (now - lastBunch > BUNCH_EVERY.toNanos()) {
            producer.flush();
            requireNoFailure();
            lastBunch = now;
        }
    }

    @Override
    public void save(Checkpoint at) throws IOException {
        producer.flush();
        requireNoFailure();
        progress.write(at);
        lastSave = System.nanoTime();
        lastBunch = lastSave;
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
