package io.galley.ingest;

import io.galley.contract.Origin;
import io.galley.contract.RecordHeadersReader;
import io.galley.contract.Topics;
import io.galley.ingest.intake.AcceptedPage;
import io.galley.ingest.intake.Intake;
import io.galley.ingest.intake.Submission;
import io.galley.ingest.intake.Verdict;
import io.galley.runtime.Routed;
import io.galley.runtime.SourceRecord;
import io.galley.runtime.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One submitted record becomes one accepted page or one outcome. */
final class IngestStep implements Step {
    private final Intake intake;
    private final Optional<Instant> fixedAcceptedAt;

    IngestStep(Intake intake, Optional<Instant> fixedAcceptedAt) {
        this.intake = intake;
        this.fixedAcceptedAt = fixedAcceptedAt;
    }

    @Override
    public List<Routed> apply(SourceRecord source) {
        Origin origin = origin(source);
        Submission submission = new Submission(source.key(), source.value(), source.headers());
        return List.of(
                switch (intake.judge(submission)) {
                    case Verdict.Accepted accepted -> routed(accepted.page(), origin, acceptedAt(source));
                    case Verdict.Refused refused ->
                        Routed.outcome(refused.refusal().outcome(origin));
                });
    }

    private static Routed routed(AcceptedPage page, Origin origin, Instant acceptedAt) {
        return new Routed(Topics.PAGES_ACCEPTED, page.key(), page.body(), page.headers(origin, acceptedAt));
    }

    /** A redriven dead letter keeps the origin that it carries, so that its first submission has its one outcome. */
    private static Origin origin(SourceRecord source) {
        return RecordHeadersReader.origin(source.headers())
                .filter(carried -> carried.topic().equals(Topics.PAGES_SUBMITTED))
                .orElse(source.position());
    }

    private Instant acceptedAt(SourceRecord source) {
        return fixedAcceptedAt.orElseGet(() -> Instant.ofEpochMilli(source.timestamp()));
    }
}
