package io.galley.extraction.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page gives it. Without a zone it counts as UTC; a bare day is its midnight in UTC.
 *
 * @param time in the zone that the page writes
 * @param zoned whether the page names a zone other than UTC, which some write whatever their clock says
 * @param swapped the day read the other way round, where a numeric date is a day either way: 03/05/2024
 */
record Moment(
        OffsetDateTime time,
        Precision precision,
        boolean zoned,
        @Nullable LocalDate swapped) {

    enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    static Moment ofDay(LocalDate day) {
        return new Moment(day.atStartOfDay().atOffset(ZoneOffset.UTC), Precision.DAY, false, null);
    }

    static Moment of(Instant instant, Precision precision) {
        return new Moment(instant.atOffset(ZoneOffset.UTC), precision, false, null);
    }

    /** Midnight to the second is how systems write a bare day, whatever the zone: the day counts, not the instant. */
    static Moment of(LocalDateTime local, @Nullable ZoneOffset zone, Precision precision) {
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return ofDay(local.toLocalDate());
        }
        ZoneOffset offset = zone == null ? ZoneOffset.UTC : zone;
        return new Moment(local.atOffset(offset), precision, !offset.equals(ZoneOffset.UTC), null);
    }

    Instant instant() {
        return time.toInstant();
    }

    LocalDate day() {
        return time.toLocalDate();
    }

    /** The same with the other reading of its numeric date. */
    Moment readAs(@Nullable LocalDate other) {
        return new Moment(time, precision, zoned, other);
    }

    /** Read the other way round. */
    Moment turned() {
        return swapped == null
                ? this
                : new Moment(swapped.atTime(time.toLocalTime()).atOffset(time.getOffset()), precision, zoned, day());
    }

    /** The same instant on another clock. */
    Moment in(ZoneOffset zone) {
        return new Moment(time.withOffsetSameInstant(zone), precision, true, swapped);
    }
}
