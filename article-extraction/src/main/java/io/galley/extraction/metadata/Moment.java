package io.galley.extraction.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A date as a page gives it. Without a zone it counts as UTC; a bare day is its midnight in UTC. */
record Moment(Instant instant, Precision precision) {

    enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    static Moment ofDay(LocalDate day) {
        return new Moment(day.atStartOfDay().toInstant(ZoneOffset.UTC), Precision.DAY);
    }

    /** Midnight to the second is how systems write a bare day, whatever the zone: the day counts, not the instant. */
    static Moment of(LocalDateTime local, @Nullable ZoneOffset zone, Precision precision) {
        boolean midnight = local.toLocalTime().toSecondOfDay() == 0;
        if (midnight) {
            return ofDay(local.toLocalDate());
        }
        return new Moment(local.toInstant(zone == null ? ZoneOffset.UTC : zone), precision);
    }
}
