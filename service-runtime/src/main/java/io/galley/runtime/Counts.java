package io.galley.runtime;

import io.galley.contract.Json;
import io.galley.contract.Outcome;
import io.galley.contract.Topics;
import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.Locale;

/**
 * Counts what became of pages, for alerts and dashboards. Near, never exact: a transaction that is undone was counted,
 * and a process that ends forgets. Exact numbers are in {@code pages.outcomes}.
 *
 * <p>Streams makes the dead letter handler itself and hands it nothing of ours, hence Micrometer's global registry.
 */
public final class Counts {
    private Counts() {}

    /** Counts the outcomes among the records as {@code galley_outcomes_total{stage, outcome, reason}}. */
    public static void outcomes(List<Routed> records) {
        for (Routed routed : records) {
            if (routed.topic().equals(Topics.PAGES_OUTCOMES) && routed.value() != null) {
                count(Json.decode(routed.value(), Outcome.class));
            }
        }
    }

    /** Counts one dead letter as {@code galley_dead_letters_total{topic}}. */
    static void deadLetter(String sourceTopic) {
        counter("galley.dead.letters", "topic", sourceTopic).increment();
    }

    private static void count(Outcome outcome) {
        String reason = outcome.reason() == null ? "" : outcome.reason();
        counter(
                        "galley.outcomes",
                        "stage",
                        lower(outcome.stage()),
                        "outcome",
                        lower(outcome.outcome()),
                        "reason",
                        reason)
                .increment();
    }

    private static Counter counter(String name, String... tags) {
        return io.micrometer.core.instrument.Metrics.counter(name, tags);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
