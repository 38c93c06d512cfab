package io.galley.extraction.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock that a page's readers live by.
 *
 * @param claims what the page says
 * @param parser reads its dates
 */
record PageClock(Claims claims, DateParser parser) {
    /** The westernmost and easternmost clocks, in hours from UTC. */
    private static final int WESTERNMOST = -12;

    private static final int EASTERNMOST = 14;
    /** Most dates that readers see whose days are compared with a declared instant. */
    private static final int SEEN_MAX = 6;

    /**
     * An instant in UTC gets the clock of the page where another place writes the same instant with a zone, or shows
     * readers the day before or after it: the day that readers know is the right one.
     */
    Moment moved(Moment moment, Place place) {
        if (moment.zoned() || moment.precision() == Moment.Precision.DAY || !DateChooser.DECLARED.contains(place)) {
            return moment;
        }
        for (Claim claim : claims.of(Field.PUBLISHED)) {
            if (DateChooser.DECLARED.contains(claim.place()) || claim.place() == Place.TIME_ELEMENT) {
                Moment other = parser.parse(claim.value());
                if (other != null && other.zoned() && isSame(other.instant(), moment.instant())) {
                    return moment.in(other.time().getOffset());
                }
            }
        }
        LocalDate shown = shownDay(moment);
        return shown == null ? moment : onDay(moment, shown);
    }

    private static boolean isSame(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The day before or after, where readers see that one near the headline and not the day in UTC. */
    private @Nullable LocalDate shownDay(Moment moment) {
        LocalDate other = null;
        for (LocalDate day : shownDays()) {
            if (day.equals(moment.day())) {
                return null;
            }
            long apart = ChronoUnit.DAYS.between(moment.day(), day);
            if (other == null && (apart == 1 || apart == -1)) {
                other = day;
            }
        }
        return other;
    }

    private List<LocalDate> shownDays() {
        List<LocalDate> days = new ArrayList<>();
        for (Claim claim : claims.of(Field.PUBLISHED)) {
            if (DateChooser.SEEN.contains(claim.place())
                    && days.size() < SEEN_MAX
                    && claims.distanceToHeadline(claim) <= 2 * DateChooser.BESIDE_MAX) {
                Moment seen = parser.parse(claim.value());
                if (seen != null) {
                    days.add(seen.day());
                }
            }
        }
        return days;
    }

    /** On the clock nearest to Greenwich that shows this day; unchanged where none does. */
    private static Moment onDay(Moment moment, LocalDate day) {
        for (int hours = 1; hours <= EASTERNMOST; hours++) {
            for (int sign : new int[] {-1, 1}) {
                int offset = sign * hours;
                if (offset >= WESTERNMOST) {
                    Moment there = moment.in(ZoneOffset.ofHours(offset));
                    if (there.day().equals(day)) {
                        return there;
                    }
                }
            }
        }
        return moment;
    }
}
