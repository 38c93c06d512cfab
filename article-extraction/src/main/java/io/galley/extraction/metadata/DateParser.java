package io.galley.extraction.metadata;

import io.galley.extraction.metadata.Moment.Precision;
import io.galley.extraction.reading.Numerals;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as machines and people write them: ISO 8601, RFC 1123, epochs, "3 mai 2024 à 15h47", "May 3, 2024",
 * "2024年5月3日", "令和6年5月3日", "3 พ.ค. 2567", "14 اردیبهشت 1403". Names of months and eras come from the phrases. A date
 * without a year is none.
 */
final class DateParser {

    /** Longest text that is searched for a date, in characters; all patterns are linear in it. */
    private static final int CHARACTERS_MAX = 200;

    private static final int YEAR_DIGITS = 4;

    /** Years of the common calendar from the first newspapers on, solar Hijri and Buddhist ones. */
    private static final String YEAR = "((?:1[3-9]|2[0-6])\\d{2})";
    /** Short words and endings around day and month: 3rd, 1er, 3 de mayo, 3 d'agost, 3 of May, ngày 3. */
    private static final String FILLER = "(?:\\p{L}{1,3}[\\s,.'’]{1,3}){0,2}";

    private static final String NAME = "([\\p{L}\\p{M}][\\p{L}\\p{M}.]{1,15})";

    /** The month by another name: أيلول/سبتمبر, سبتمبر (أيلول). */
    private static final String SECOND_NAME = "(?:\\s?[/(]\\s?[\\p{L}\\p{M}]{3,15}\\)?)?";

    /** The mark may be a letter without case: 2024年5月3日. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?[-/.\\p{Lo}]\\s?(\\d{1,2})\\s?[-/.\\p{Lo}]\\s?(\\d{1,2})(?!\\d)");

    /** 令和6年5月3日; the first year of an era is no number. */
    private static final Pattern ERA_FIRST = Pattern.compile("(" + Calendars.eraNames()
            + ")\\s?(\\d{1,3}|\\p{Lo})\\s?\\p{Lo}\\s?(\\d{1,2})\\s?\\p{Lo}\\s?(\\d{1,2})\\s?\\p{Lo}");

    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d{1,5}(?:\\D|$))");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?[-/.]\\s?((?:1[3-9]|2[0-6])\\d{2}|\\d{2})(?![\\d:])");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(?<!\\d)(\\d{1,2})[^\\d\\p{L}]{0,3}" + FILLER + NAME
            + SECOND_NAME + "[.,،·\\s/-]{0,3}" + FILLER + "'?" + YEAR + "(?!\\d)");
    /** 3 พ.ค. 67, 3 พ.ค. 2567: in Thailand months are cut to two letters and years to two digits. */
    private static final Pattern THAI_SHORT = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s?([\\p{IsThai}][\\p{IsThai}.]{1,15})\\s?((?:20|2[45])\\d{2}|[4-9]\\d)(?![\\d:.])");

    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(
            NAME + "[.\\s-]{0,3}(\\d{1,2})(?:\\p{L}{1,2}[.]?)?[,،.\\s-]{1,3}" + FILLER + YEAR + "(?!\\d)");
    /** 2024 m. gegužės 3 d., 2024. május 3. */
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(?<!\\d)" + YEAR + "[.,\\s]{1,3}" + FILLER + NAME + "[.,\\s]{1,3}(\\d{1,2})(?!\\d)");
    /** 2024. gada 3. maijā: the word of Latvian dates between year and day. */
    private static final Pattern YEAR_DAY_MONTH =
            Pattern.compile("(?<!\\d)" + YEAR + "[.,\\s]{1,3}(?:\\p{L}{1,4}[.\\s]{1,3})?(\\d{1,2})[.\\s]{1,3}" + NAME);
    /** 2024ko maiatzaren 3a: in Basque endings stand behind the numbers. */
    private static final Pattern YEAR_ENDING_MONTH_DAY =
            Pattern.compile("(?<!\\d)" + YEAR + "\\(?\\p{L}{1,3}\\)?,?\\s" + NAME + "\\s(\\d{1,2})(?!\\d)");
    /** 3 tháng 5, 2024; 3 tháng 5 năm 2024. */
    private static final Pattern DAY_WORD_MONTH_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s" + NAME + "\\s(\\d{1,2})[,\\s]{1,2}(?:\\p{L}{1,4}\\s)?" + YEAR + "(?!\\d)");

    /** 14. VII. 2023, 7 III 2024, 7-III-2024. */
    private static final Pattern DAY_ROMAN_YEAR =
            Pattern.compile("(?<!\\d)(\\d{1,2})[.\\s/-]{1,2}([IVX]{1,4})[.\\s/-]{1,2}((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern DIGITS = Pattern.compile("\\d{8,14}");

    /** CLDR: of the countries that write in English, these alone write the month first. */
    private static final Set<String> MONTH_FIRST = Set.of("en", "en-us", "en-ph", "fil", "tl");

    private final String language;
    private final boolean monthFirst;
    /** What was read of each text: several choosers ask of the same claims. */
    private final Map<String, Optional<Moment>> known = new HashMap<>();

    /** @param locale the page's language as it declares it, with or without a region: {@code en-GB}; "" if unknown */
    DateParser(String locale) {
        String normal = locale.replace('_', '-').toLowerCase(Locale.ROOT);
        this.language = normal.split("-", 2)[0];
        this.monthFirst = normal.isEmpty() || MONTH_FIRST.contains(normal);
    }

    /** The first date in the text, or null. Never throws. */
    @Nullable
    Moment parse(String raw) {
        if (raw.length() > CHARACTERS_MAX
                || (raw.codePoints().noneMatch(Character::isDigit) && !Numerals.hasHanYear(raw))) {
            return null;
        }
        return known.computeIfAbsent(raw, text -> Optional.ofNullable(read(text)))
                .orElse(null);
    }

    private @Nullable Moment read(String raw) {
        String text = Numerals.plain(Normalizer.normalize(Text.fold(raw), Normalizer.Form.NFKC));
        try {
            return DIGITS.matcher(text).matches() ? fromDigits(text) : fromText(text);
        } catch (DateTimeException impossible) {
            return null; // 31 February, month 13
        }
    }

    private @Nullable Moment fromDigits(String digits) {
        long number = Long.parseLong(digits);
        return switch (digits.length()) {
            case 8 -> fromText(digits);
            case 10 -> Moment.of(Instant.ofEpochSecond(number), Precision.SECOND);
            case 13 -> Moment.of(Instant.ofEpochMilli(number), Precision.SECOND);
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
        boolean year = hasYear(text);
        Matcher found = YEAR_FIRST.matcher(text);
        if (year && found.find()) {
            return withTime(day(found, 1, 2, 3), text, found);
        }
        Moment named = year ? withNamedMonth(text) : named(THAI_SHORT, text, 3, 2, 1);
        if (named != null) {
            return named;
        }
        found = ERA_FIRST.matcher(text);
        if (found.find()) {
            return withTime(inEra(found), text, found);
        }
        found = YEAR_LAST.matcher(text);
        if (found.find()) {
            return yearLast(found, text);
        }
        found = COMPACT.matcher(text);
        return found.find() ? withTime(day(found, 1, 2, 3), text, found) : null;
    }

    /** Whether four digits stand in a row: all forms need them but those of an era and with a short year. */
    private static boolean hasYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < YEAR_DIGITS; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == YEAR_DIGITS;
    }

    private @Nullable Moment withNamedMonth(String text) {
        Moment moment = named(DAY_MONTH_YEAR, text, 3, 2, 1);
        if (moment == null) {
            moment = named(MONTH_DAY_YEAR, text, 3, 1, 2);
        }
        if (moment == null) {
            moment = named(YEAR_MONTH_DAY, text, 1, 2, 3);
        }
        if (moment == null) {
            moment = named(YEAR_DAY_MONTH, text, 1, 3, 2);
        }
        if (moment == null) {
            moment = named(YEAR_ENDING_MONTH_DAY, text, 1, 2, 3);
        }
        if (moment == null) {
            moment = named(THAI_SHORT, text, 3, 2, 1);
        }
        Matcher roman = DAY_ROMAN_YEAR.matcher(text);
        if (moment == null && roman.find() && Numerals.romanMonth(roman.group(2)) > 0) {
            LocalDate day =
                    LocalDate.of(number(roman.group(3)), Numerals.romanMonth(roman.group(2)), number(roman.group(1)));
            return withTime(day, text, roman);
        }
        Matcher numbered = DAY_WORD_MONTH_YEAR.matcher(text);
        if (moment == null && numbered.find() && Calendars.isMonthWord(numbered.group(2))) {
            return withTime(day(numbered, 4, 3, 1), text, numbered);
        }
        return moment;
    }

    /** The first match whose word is a month; the numbers say which group is the year, the month and the day. */
    private @Nullable Moment named(Pattern pattern, String text, int yearAt, int monthAt, int dayAt) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            int year = number(found.group(yearAt));
            Integer month = Calendars.month(found.group(monthAt), language);
            if (month != null && !Calendars.isSolar(year)) {
                int full = year < 100 ? 2_500 + year : year;
                return withTime(Calendars.day(full, month, number(found.group(dayAt)), language), text, found);
            }
            Integer solar = Calendars.solarMonth(found.group(monthAt), language);
            if (solar != null && Calendars.isSolar(year)) {
                return withTime(Calendars.solarDay(year, solar, number(found.group(dayAt))), text, found);
            }
        }
        return null;
    }

    private static LocalDate inEra(Matcher found) {
        Integer before = Calendars.era(found.group(1));
        int year = Character.isDigit(found.group(2).charAt(0)) ? number(found.group(2)) : 1;
        return LocalDate.of((before == null ? 0 : before) + year, number(found.group(3)), number(found.group(4)));
    }

    private Moment yearLast(Matcher found, String text) {
        int first = number(found.group(1));
        int second = number(found.group(3));
        int year = number(found.group(4));
        int fullYear = year < 100 ? 2000 + year : year;
        boolean dotted = found.group(2).equals(".");
        boolean month = first <= 12 && (second > 12 || (monthFirst && !dotted));
        LocalDate day = Calendars.day(fullYear, month ? first : second, month ? second : first, language);
        boolean either = first <= 12 && second <= 12 && first != second;
        LocalDate other =
                either ? Calendars.day(fullYear, month ? second : first, month ? first : second, language) : null;
        return withTime(day, text, found).readAs(other);
    }

    private static Moment withTime(LocalDate day, String text, Matcher date) {
        return ClockTime.beside(day, text, date.start(), date.end());
    }

    private LocalDate day(Matcher found, int yearAt, int monthAt, int dayAt) {
        return Calendars.day(
                number(found.group(yearAt)), number(found.group(monthAt)), number(found.group(dayAt)), language);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
