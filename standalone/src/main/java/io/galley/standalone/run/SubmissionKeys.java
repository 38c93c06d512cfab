package io.galley.standalone.run;

import io.galley.contract.Topics;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Submission;
import io.galley.ingest.intake.Verdict.Accepted;
import io.galley.ingest.intake.Verdict.Refused;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Keys a submission by its article, as ingest will see it, so that pages of one article keep their order. */
final class SubmissionKeys {
    private final Intake intake = new Intake();

    /** The record to write. What ingest will refuse has no article: any partition will do. */
    ProducerRecord<byte[], byte[]> record(Submission page) {
        return switch (intake.judge(page)) {
            case Accepted accepted -> page.toRecord(accepted.page().articleId());
            case Refused refused ->
                new ProducerRecord<>(Topics.PAGES_SUBMITTED, null, null, null, page.value(), page.headers());
        };
    }
}
