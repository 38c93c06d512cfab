package io.galley.extraction.metadata;

import static java.util.Map.entry;

import io.galley.extraction.metadata.Moment.Precision;
import io.galley.extraction.phrases.PhraseBook;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as machines and people write them: ISO 8601, RFC 1123, epochs, "3 mai 2024 à 15h47", "May 3, 2024",
 * "2024年5月3日". Month names come from the phrases. A date without a year is none.
 */
final class DateParser {

    /** Longest text that is searched for a date, in characters; all patterns are linear in it. */
    private static final int CHARACTERS_MAX = 200;

    private static final String YEAR = "((?:19|20)\\d{2})";
    /** Short words and endings around day and month: 3rd, 1er, 3 de mayo, 3 of May. */
    private static final String FILLER = "(?:\\p{L}{1,3}[\\s,.]{1,3}){0,2}";

    private static final String NAME = "([\\p{L}\\p{M}]{2,15})";

    /** The mark may be a letter without case: 2024年5月3日. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?[-/.\\p{Lo}]\\s?(\\d{1,2})\\s?[-/.\\p{Lo}]\\s?(\\d{1,2})(?!\\d)");

    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)" + YEAR + "(\\d{2})(\\d{2})(?!\\d{1,5}(?:\\D|$))");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?[-/.]\\s?((?:19|20)?\\d{2})(?![\\d:])");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[^\\d\\p{L}]{0,3}" + FILLER + NAME + "[.,\\s-]{0,3}" + FILLER + "'?" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile(NAME + "[.\\s-]{1,3}(\\d{1,2})(?:\\p{L}{2})?[,.\\s-]{1,3}" + YEAR + "(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.+-])(\\d{1,2})\\s?[:hH\\p{Lo}]\\s?(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?\\s?([ap]\\.?m\\b)?(?![\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ZONE =
            Pattern.compile("\\G[\\s(]{0,3}(?:([A-Z]{1,4})\\b)?\\s?([+-]\\d{1,2}:?(?:\\d{2})?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{8,14}");

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
            entry("EET", ZoneOffset.ofHours(2)),
            entry("EEST", ZoneOffset.ofHours(3)),
            entry("SAST", ZoneOffset.ofHours(2)),
            entry("MSK", ZoneOffset.ofHours(3)),
            entry("JST", ZoneOffset.ofHours(9)),
            entry("KST", ZoneOffset.ofHours(9)),
            entry("AEST", ZoneOffset.ofHours(10)),
            entry("AEDT", ZoneOffset.ofHours(11)));

    private static final class Months {
        /** Month number by name in any language, and by language and name where two languages disagree. */
        static final Map<String, Integer> BY_NAME = read();

        private static Map<String, Integer> read() {
            Map<String, Integer> months = new HashMap<>();
            PhraseBook book = PhraseBook.shared();
            for (String language : book.languages()) {
                List<String> lines = book.phrases(language, "months");
                for (int i = 0; i < lines.size(); i++) {
                    for (String name : lines.get(i).split(",", -1)) {
                        String key = key(name);
                        months.put(language + ' ' + key, i + 1);
                        months.putIfAbsent(key, i + 1);
                    }
                }
            }
            return months;
        }
    }

    private final String language;
    private final boolean monthFirst;

    /** @param locale the page's language as it declares it, with or without a region: {@code en-GB}; "" if unknown */
    DateParser(String locale) {
        String normal = locale.replace('_', '-').toLowerCase(Locale.ROOT);
        this.language = normal.split("-", 2)[0];
        // CLDR: of the English-speaking countries, the United States and the Philippines write the month first.
        this.monthFirst = normal.isEmpty() || normal.equals("en") || normal.equals("en-us") || normal.equals("en-ph");
    }

    /** The first date in the text, or null. Never throws. */
    @Nullable
    Moment parse(String raw) {
        if (raw.length() > CHARACTERS_MAX) {
            return null;
        }
        String text = asciiDigits(Normalizer.normalize(Text.fold(raw), Normalizer.Form.NFKC));
        try {
            return DIGITS.matcher(text).matches() ? fromDigits(text) : fromText(text);
        } catch (DateTimeException impossible) {
            return null; // 31 February, hour 25
        }
    }

    private @Nullable Moment fromDigits(String digits) {
        long number = Long.parseLong(digits);
        return switch (digits.length()) {
            case 8 -> fromText(digits);
            case 10 -> new Moment(Instant.ofEpochSecond(number), Precision.SECOND);
            case 13 -> new Moment(Instant.ofEpochMilli(number), Precision.SECOND);
            case 12, 14 -> {
                LocalDate day = LocalDate.of(
                        (int) (number / (digits.length() == 14 ? 10_000_000_000L : 100_000_000L)),
                        Integer.parseInt(digits.substring(4, 6)),
                        Integer.parseInt(digits.substring(6, 8)));
                int second = digits.length() == 14 ? Integer.parseInt(digits.substring(12)) : 0;
                LocalTime time = LocalTime.of(
                        Integer.parseInt(digits.substring(8, 10)), Integer.parseInt(digits.substring(10, 12)), second);
                yield Moment.of(day.atTime(time), null, digits.length() == 14 ? Precision.SECOND : Precision.MINUTE);
            }
            default -> null;
        };
    }

    private @Nullable Moment fromText(String text) {
        Matcher found = YEAR_FIRST.matcher(text);
        if (found.find()) {
            return withTime(day(found.group(1), found.group(2), found.group(3)), text, found);
        }
        found = DAY_MONTH_YEAR.matcher(text);
        while (found.find()) {
            Integer month = month(found.group(2));
            if (month != null) {
                return withTime(LocalDate.of(number(found.group(3)), month, number(found.group(1))), text, found);
            }
        }
        found = MONTH_DAY_YEAR.matcher(text);
        while (found.find()) {
            Integer month = month(found.group(1));
            if (month != null) {
                return withTime(LocalDate.of(number(found.group(3)), month, number(found.group(2))), text, found);
            }
        }
        found = YEAR_LAST.matcher(text);
        if (found.find()) {
            return withTime(yearLast(found), text, found);
        }
        found = COMPACT.matcher(text);
        return found.find() ? withTime(day(found.group(1), found.group(2), found.group(3)), text, found) : null;
    }

    private LocalDate yearLast(Matcher found) {
        int first = number(found.group(1));
        int second = number(found.group(3));
        int year = number(found.group(4));
        boolean month =
                first <= 12 && (second > 12 || (monthFirst && !found.group(2).equals(".")));
        int fullYear = year < 100 ? 2000 + year : year;
        return month ? LocalDate.of(fullYear, first, second) : LocalDate.of(fullYear, second, first);
    }

    private static Moment withTime(LocalDate day, String text, Matcher date) {
        Matcher time = TIME.matcher(text);
        // After the date as a rule; "15:47, 3 May 2024" has it before. An ISO time follows a T, which is no digit.
        boolean found = time.find(date.end()) || (time.find(0) && time.end() <= date.start());
        if (!found) {
            return Moment.ofDay(day);
        }
        int hour = number(time.group(1));
        String half = time.group(4);
        if (half != null) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        String seconds = time.group(3);
        LocalTime clock = LocalTime.of(hour, number(time.group(2)), seconds == null ? 0 : number(seconds));
        LocalDateTime local = day.atTime(clock);
        return Moment.of(local, zone(text, time.end(), local), seconds == null ? Precision.MINUTE : Precision.SECOND);
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
            int hours = number(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
            int minutes = digits.length() <= 2 ? 0 : number(digits.substring(digits.length() - 2));
            int sign = offset.charAt(0) == '-' ? -1 : 1;
            return ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60));
        }
        ZoneId known = name == null ? null : ZONES.get(name);
        return known == null ? null : known.getRules().getOffset(local);
    }

    private @Nullable Integer month(String name) {
        String key = key(name);
        Integer own = Months.BY_NAME.get(language + ' ' + key);
        return own != null ? own : Months.BY_NAME.get(key);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(number(year), number(month), number(day));
    }

    /** Arabic, Devanagari and other digits as 0–9. */
    private static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c > 127 && Character.isDigit(c)) {
                out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return out.toString();
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace(".", "")
                .strip();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
