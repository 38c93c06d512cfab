package io.galley.extraction.metadata;

import io.galley.extraction.metadata.Moment.Precision;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "2 hours ago", "gestern": dates that count back from the fetch; without its time they are none. */
final class RelativeDates {

    /** Longest text that is one, in characters. */
    private static final int CHARACTERS_MAX = 40;
    /** Further back, pages write a date, in days. */
    private static final int DAYS_MAX = 60;

    private static final class Shared {
        /** Phrase, its number written as #, to the time that one stands for. */
        static final Map<String, Duration> UNITS = read();

        private static Map<String, Duration> read() {
            Map<String, Duration> units = new HashMap<>();
            add("ago-minutes", Duration.ofMinutes(1), units);
            add("ago-hours", Duration.ofHours(1), units);
            add("ago-days", Duration.ofDays(1), units);
            return Map.copyOf(units);
        }

        private static void add(String section, Duration unit, Map<String, Duration> units) {
            PhraseBook.shared()
                    .phrases(section)
                    .forEach(phrase -> units.putIfAbsent(PhraseList.normalise(phrase), unit));
        }
    }

    private final @Nullable Instant fetchedAt;

    RelativeDates(@Nullable Instant fetchedAt) {
        this.fetchedAt = fetchedAt;
    }

    /** Null where the text is no such date. What counts in days is exact to the day, the rest to the minute. */
    @Nullable
    Moment parse(String text) {
        if (fetchedAt == null || text.length() > CHARACTERS_MAX) {
            return null;
        }
        StringBuilder phrase = new StringBuilder();
        int number = -1;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                phrase.append(text.charAt(i));
            } else if (number < 0) {
                phrase.append('#');
                number = digit;
            } else if (Character.digit(text.charAt(i - 1), 10) >= 0) {
                number = Math.min(100_000, 10 * number + digit);
            } else {
                return null; // two numbers
            }
        }
        Duration unit = Shared.UNITS.get(PhraseList.normalise(phrase.toString()));
        if (unit == null) {
            return null;
        }
        Duration back = unit.multipliedBy(number < 0 ? 1 : number);
        if (back.toDays() > DAYS_MAX) {
            return null;
        }
        Moment then = Moment.of(fetchedAt.minus(back), Precision.MINUTE);
        return unit.toDays() > 0 ? Moment.ofDay(then.day()) : then;
    }
}
