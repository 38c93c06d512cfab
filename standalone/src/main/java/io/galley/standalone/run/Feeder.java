package io.galley.standalone.run;

import io.galley.contract.Origin;
import io.galley.ingest.intake.Submission;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages to {@code pages.submitted}, keyed by article, so that pages of one article keep their order. The
 * producer's buffer is the back-pressure: a full one makes {@code send} wait.
 */
public final class Feeder {
    private final Map<String, Object> producerSettings;
    private final SubmissionKeys keys = new SubmissionKeys();
    private final Submitted submitted;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile boolean finished;
    private volatile @Nullable Throwable failure;

    /** Writes with these producer settings and notes each origin. */
    public Feeder(Map<String, Object> producerSettings, Submitted submitted) {
        this.producerSettings = producerSettings;
        this.submitted = submitted;
    }

    /** Submits all pages of the files; returns when each is acknowledged, or early when {@code stopped} says so. */
    public void feed(Inputs inputs, List<Path> files, BooleanSupplier stopped) {
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(producerSettings)) {
            for (Path file : files) {
                if (!stopped.getAsBoolean() && failure == null) {
                    inputs.read(file, submission -> {
                        if (!stopped.getAsBoolean()) {
                            send(producer, submission.submission());
                        }
                    });
                }
            }
        } catch (RuntimeException e) { // A thread of its own: the run hears of it, whatever it is.
            failure = e;
        } finally {
            finished = true;
        }
    }

    /** Pages handed to the producer so far. */
    public int sent() {
        return sent.get();
    }

    /** Whether every page is acknowledged, or will never be. */
    boolean isFinished() {
        return finished;
    }

    /** Why a page could not be written, where one could not. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback sees every result
    private void send(Producer<byte[], byte[]> producer, Submission page) {
        int index = sent.getAndIncrement();
        ProducerRecord<byte[], byte[]> record = keys.record(page);
        producer.send(record, (written, error) -> {
            if (error == null) {
                submitted.add(new Origin(written.topic(), written.partition(), written.offset()), index);
            } else {
                failure = error;
            }
        });
    }
}
