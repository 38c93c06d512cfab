package io.galley.extraction.metadata;

import static java.util.Map.entry;

import io.galley.extraction.metadata.Moment.Precision;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of day beside a date, and its zone. */
final class ClockTime {

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.+-])(\\d{1,2})\\s?[:hH\\p{Lo}]\\s?(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?\\s?([ap]\\.?\\s?m\\b)?(?![\\d])",
            Pattern.CASE_INSENSITIVE);
    /** 15.47: only after a date, and where nothing else of it goes on. */
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d:.+-])(\\d{1,2})\\.(\\d{2})()()(?![\\d.])");

    private static final Pattern ZONE =
            Pattern.compile("\\G[\\s(]{0,3}(?:([A-Z]{1,4})\\b)?\\s?([+-]\\d{1,2}:?(?:\\d{2})?)?");
    /** How far from the digits the word for a half of the day may stand, in characters. */
    private static final int HALF_CHARACTERS_MAX = 12;

    private static final PhraseList MORNING = half(0);
    private static final PhraseList EVENING = half(1);

    /** Zone names as bylines print them; those with two meanings are left out. */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            entry("Z", ZoneOffset.UTC),
            entry("UTC", ZoneOffset.UTC),
            entry("GMT", ZoneOffset.UTC),
            entry("ET", ZoneId.of("America/New_York")),
            entry("EST", ZoneOffset.ofHours(-5)),
            entry("EDT", ZoneOffset.ofHours(-4)),
            entry("CT", ZoneId.of("America/Chicago")),
            entry("CDT", ZoneOffset.ofHours(-5)),
            entry("MT", ZoneId.of("America/Denver")),
            entry("MDT", ZoneOffset.ofHours(-6)),
            entry("PT", ZoneId.of("America/Los_Angeles")),
            entry("PST", ZoneOffset.ofHours(-8)),
            entry("PDT", ZoneOffset.ofHours(-7)),
            entry("WET", ZoneOffset.UTC),
            entry("WEST", ZoneOffset.ofHours(1)),
            entry("CET", ZoneOffset.ofHours(1)),
            entry("CEST", ZoneOffset.ofHours(2)),
            entry("MEZ", ZoneOffset.ofHours(1)),
            entry("MESZ", ZoneOffset.ofHours(2)),
            entry("EET", ZoneOffset.ofHours(2)),
            entry("EEST", ZoneOffset.ofHours(3)),
            entry("SAST", ZoneOffset.ofHours(2)),
            entry("MSK", ZoneOffset.ofHours(3)),
            entry("TRT", ZoneOffset.ofHours(3)),
            entry("PKT", ZoneOffset.ofHours(5)),
            entry("WIB", ZoneOffset.ofHours(7)),
            entry("WITA", ZoneOffset.ofHours(8)),
            entry("WIT", ZoneOffset.ofHours(9)),
            entry("HKT", ZoneOffset.ofHours(8)),
            entry("SGT", ZoneOffset.ofHours(8)),
            entry("JST", ZoneOffset.ofHours(9)),
            entry("KST", ZoneOffset.ofHours(9)),
            entry("AEST", ZoneOffset.ofHours(10)),
            entry("AEDT", ZoneOffset.ofHours(11)),
            entry("NZST", ZoneOffset.ofHours(12)),
            entry("NZDT", ZoneOffset.ofHours(13)));

    private ClockTime() {}

    /** After the date as a rule; "15:47, 3 May 2024" has it before. An ISO time follows a T, which is no digit. */
    static Moment beside(LocalDate day, String text, int dateStart, int dateEnd) {
        Matcher time = TIME.matcher(text);
        boolean found = time.find(dateEnd) || (time.find(0) && time.end() <= dateStart);
        if (!found) {
            time = DOTTED.matcher(text);
            if (!time.find(dateEnd)) {
                return Moment.ofDay(day);
            }
        }
        int hour = hour(time, text);
        int minute = Integer.parseInt(time.group(2));
        String seconds = time.group(3);
        boolean toSecond = seconds != null && !seconds.isEmpty();
        if (hour > 24 || minute > 59) {
            return Moment.ofDay(day); // a date stays one beside a number that is no time
        }
        LocalTime clock = LocalTime.of(hour % 24, minute, toSecond ? Math.min(59, Integer.parseInt(seconds)) : 0);
        LocalDateTime local = day.atTime(clock);
        return Moment.of(local, zone(text, time.end(), local), toSecond ? Precision.SECOND : Precision.MINUTE);
    }

    private static int hour(Matcher time, String text) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4);
        if (half != null && !half.isEmpty()) {
            return hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        if (hour > 12) {
            return hour;
        }
        String before =
                PhraseList.normalise(text.substring(Math.max(0, time.start() - HALF_CHARACTERS_MAX), time.start()));
        String after = PhraseList.normalise(
                text.substring(time.end(), Math.min(text.length(), time.end() + HALF_CHARACTERS_MAX)));
        if (EVENING.closes(before) || EVENING.opens(after)) {
            return hour % 12 + 12;
        }
        return MORNING.closes(before) || MORNING.opens(after) ? hour % 12 : hour;
    }

    private static @Nullable ZoneOffset zone(String text, int from, LocalDateTime local) {
        Matcher zone = ZONE.matcher(text);
        if (!zone.find(from)) {
            return null;
        }
        String name = zone.group(1);
        String offset = zone.group(2);
        if (offset != null) {
            String digits = offset.substring(1).replace(":", "");
            int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
            int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
            int sign = offset.charAt(0) == '-' ? -1 : 1;
            return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
        }
        ZoneId known = name == null ? null : ZONES.get(name);
        return known == null ? null : known.getRules().getOffset(local);
    }

    /** The first line of each language's section is the morning, the second the evening. */
    private static PhraseList half(int line) {
        PhraseBook book = PhraseBook.shared();
        return PhraseList.of(book.languages().stream()
                .map(language -> book.phrases(language, "day-halves"))
                .filter(lines -> lines.size() > line)
                .flatMap(lines -> List.of(lines.get(line).split(",")).stream())
                .toList());
    }
}
