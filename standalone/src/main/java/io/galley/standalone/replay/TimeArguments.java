package io.galley.standalone.replay;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as people write them: {@code 2026-03-01T12:00:00Z}, {@code 2026-03-01T12:00+01:00}, a date or a local time in
 * the zone of this object, {@code now}, or how long ago: {@code 7d}, {@code 36h}, {@code PT90M}.
 *
 * @param zone where dates and times without a zone are
 * @param now what durations count back from
 */
public record TimeArguments(ZoneId zone, Instant now) {
    private static final Pattern AGO = Pattern.compile("(\\d{1,9})([smhdw])");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String FORMS =
            "must be a time such as 2026-03-01T12:00:00Z, a date such as 2026-03-01, or how long ago, such as 7d or PT36H";
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

    /**
     * Reads the zone of {@code --zone}.
     *
     * @throws BadArgument where there is none of this name
     */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new BadArgument(
                    "--zone is '" + Printable.of(name) + "', must be a zone such as UTC, +01:00 or Europe/Paris");
        }
    }

    /**
     * Reads a time.
     *
     * @param option its name, for the message
     * @throws BadArgument where the text is none
     */
    public Instant parse(String option, String text) {
        try {
            Instant time = read(text.strip());
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new BadArgument(option + " is " + Printable.of(text) + ", must lie between 1970 and 9999");
            }
            return time;
        } catch (DateTimeException | ArithmeticException malformed) {
            throw new BadArgument(option + " is '" + Printable.of(text) + "', " + FORMS);
        }
    }

    /** The time in this zone, with the zone's distance from UTC. */
    public String show(Instant time) {
        return SHOWN.format(time.atZone(zone)).replace(".000", "");
    }

    private Instant read(String text) {
        Matcher ago = AGO.matcher(text);
        if (text.equals("now")) {
            return now;
        }
        if (ago.matches()) {
            return now.minus(duration(Long.parseLong(ago.group(1)), ago.group(2).charAt(0)));
        }
        if (text.startsWith("P") || text.startsWith("p")) {
            return before(text);
        }
        if (text.indexOf('T') < 0 && text.indexOf('t') < 0 && text.indexOf(' ') < 0) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        String iso = text.replace(' ', 'T');
        try {
            return ZonedDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException withoutZone) {
            return LocalDateTime.parse(iso).atZone(zone).toInstant();
        }
    }

    /** ISO 8601: days, hours and less, or years, months, weeks and days. */
    private Instant before(String text) {
        try {
            return before(text, Duration.parse(text));
        } catch (DateTimeParseException noDuration) {
            Period period = Period.parse(text);
            if (period.isNegative()) {
                throw new DateTimeException("lies ahead");
            }
            return now.atZone(zone).minus(period).toInstant();
        }
    }

    private Instant before(String text, Duration duration) {
        if (duration.isNegative()) {
            throw new DateTimeException(text + " lies ahead");
        }
        return now.minus(duration);
    }

    private static Duration duration(long count, char unit) {
        return switch (unit) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            case 'd' -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }
}
