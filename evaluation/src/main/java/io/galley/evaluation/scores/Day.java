package io.galley.evaluation.scores;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as a truth or a prediction writes it.
 *
 * @param text year, month and day as digits, {@code 2024-05-03}
 * @param instant the moment, where the text has a time and a zone
 */
record Day(String text, @Nullable OffsetDateTime instant) {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", Pattern.UNICODE_CHARACTER_CLASS);

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .parseLenient()
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter();

    /** Where the day of the ISO date ends and its time begins. */
    private static final int TIME_AT = 10;

    /** Whether both name one day, the second perhaps in another zone than the first. */
    static boolean same(String truth, String given) {
        Day wanted = of(truth);
        Day found = of(given);
        if (wanted == null || found == null) {
            return false;
        }
        return wanted.text.equals(found.text) || wanted.text.equals(found.in(wanted));
    }

    private static @Nullable Day of(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String day = String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        return new Day(day, moment(text.strip()));
    }

    private static @Nullable OffsetDateTime moment(String text) {
        if (text.length() <= TIME_AT) {
            return null;
        }
        String iso = text.substring(0, TIME_AT) + "T" + text.substring(TIME_AT + 1);
        try {
            return OffsetDateTime.parse(iso, MOMENT);
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    private @Nullable String in(Day other) {
        if (instant == null || other.instant == null) {
            return null;
        }
        ZoneOffset zone = other.instant.getOffset();
        LocalDate day = instant.withOffsetSameInstant(zone).toLocalDate();
        return day.toString();
    }
}
