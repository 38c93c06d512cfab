package io.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Origin;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Stage;
import io.galley.contract.Topics;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void countsRejectionsByStageAndReason() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        try {
            Routed rejected = Routed.outcome(Outcome.rejected(
                    null,
                    null,
                    new Origin(Topics.PAGES_SUBMITTED, 0, 7),
                    Stage.INGEST,
                    "EMPTY_PAGE",
                    "empty",
                    0,
                    1,
                    null));
            Counts.outcomes(List.of(rejected, rejected));

            assertThat(registry.get("galley.outcomes")
                            .tags("stage", "ingest", "outcome", "rejected", "reason", "EMPTY_PAGE")
                            .counter()
                            .count())
                    .isEqualTo(2);
        } finally {
            Metrics.removeRegistry(registry);
        }
    }
}
