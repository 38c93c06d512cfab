package io.galley.ingest.receiving;

import io.galley.ingest.intake.AcceptedPage;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Refusal;
import io.galley.ingest.intake.Submission;
import io.galley.ingest.intake.Verdict;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Judges one submission and hands it to the brokers. */
final class Handover {
    /** Where a submission stands. */
    sealed interface Step {
        /** Refused; no topic has it. */
        record Refused(Refusal refusal) implements Step {}

        /** Written; {@code acknowledged} ends when the brokers have it. */
        record Written(String articleId, String pageId, CompletableFuture<Void> acknowledged) implements Step {}
    }

    private final Intake intake;
    private final Producer<byte[], byte[]> producer;

    Handover(Intake intake, Producer<byte[], byte[]> producer) {
        this.intake = intake;
        this.producer = producer;
    }

    Step submit(Submission submission) {
        return switch (intake.judge(submission)) {
            case Verdict.Refused refused -> new Step.Refused(refused.refusal());
            case Verdict.Accepted accepted -> write(submission, accepted.page());
        };
    }

    private Step write(Submission submission, AcceptedPage page) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            ProducerRecord<byte[], byte[]> record = submission.toRecord(page.articleId());
            // The callback tells the same.
            Future<RecordMetadata> unused = producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException brokersAwayOrProducerClosed) {
            acknowledged.completeExceptionally(brokersAwayOrProducerClosed);
        }
        return new Step.Written(page.articleId(), page.pageId(), acknowledged);
    }

    /** Whether the brokers have it within the time. */
    static boolean isAcknowledged(CompletableFuture<Void> acknowledged, Duration within) {
        try {
            acknowledged.get(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notWritten) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
