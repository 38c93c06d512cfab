package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Months by their names, and years of other calendars as those of the common one. */
final class Calendars {

    /** Years of the Buddhist calendar run ahead by so many; no article was written in these by the common one. */
    private static final int BUDDHIST_AHEAD = 543;

    private static final int BUDDHIST_FIRST = 2_400;

    /** The solar Hijri years of the last and this century. */
    private static final int SOLAR_FIRST = 1_300;

    private static final int SOLAR_LAST = 1_499;

    private static final class Shared {
        /** Month number by name in any language, and by language and name where two languages disagree. */
        static final Map<String, Integer> MONTHS = months("months");

        static final Map<String, Integer> SOLAR_MONTHS = months("months-solar-hijri");
        /** Words between day and month number: "tháng". */
        static final java.util.Set<String> MONTH_WORDS =
                java.util.Set.copyOf(PhraseBook.shared().phrases("month-words").stream()
                        .map(Calendars::key)
                        .toList());
        /** What is added to the years of an era. */
        static final Map<String, Integer> ERAS = eras();
    }

    private Calendars() {}

    /** The month of a name, 1 to 12; null where it is none. */
    static @Nullable Integer month(String name, String language) {
        return named(Shared.MONTHS, name, language);
    }

    /** The same of the solar Hijri calendar, which Iran uses. */
    static @Nullable Integer solarMonth(String name, String language) {
        return named(Shared.SOLAR_MONTHS, name, language);
    }

    static boolean isMonthWord(String word) {
        return Shared.MONTH_WORDS.contains(key(word));
    }

    private static @Nullable Integer named(Map<String, Integer> months, String name, String language) {
        String key = key(name);
        Integer own = months.get(language + ' ' + key);
        return own != null ? own : months.get(key);
    }

    /** The first day of the era's year 1 lies in the year after this; null where the word names no era. */
    static @Nullable Integer era(String name) {
        return Shared.ERAS.get(name);
    }

    /** All names of eras, as a pattern's alternatives. */
    static String eraNames() {
        return String.join(
                "|",
                Shared.ERAS.keySet().stream()
                        .sorted()
                        .map(java.util.regex.Pattern::quote)
                        .toList());
    }

    /**
     * The day that a page's year, month and day name.
     *
     * @param language a solar year without a month's name is only believed in Persian
     */
    static LocalDate day(int year, int month, int day, String language) {
        if (year >= BUDDHIST_FIRST) {
            return LocalDate.of(year - BUDDHIST_AHEAD, month, day);
        }
        return "fa".equals(language) && isSolar(year) ? solarDay(year, month, day) : LocalDate.of(year, month, day);
    }

    static boolean isSolar(int year) {
        return year >= SOLAR_FIRST && year <= SOLAR_LAST;
    }

    /** By the 33-year cycle of leap years, which holds for the solar years 1178 to 1633. */
    static LocalDate solarDay(int year, int month, int day) {
        int shifted = year + 1595;
        int days = -355_668
                + 365 * shifted
                + shifted / 33 * 8
                + (shifted % 33 + 3) / 4
                + day
                + (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186);
        return LocalDate.of(0, 1, 1).plusDays(days);
    }

    private static Map<String, Integer> months(String section) {
        Map<String, Integer> months = new HashMap<>();
        PhraseBook book = PhraseBook.shared();
        for (String language : book.languages()) {
            List<String> lines = book.phrases(language, section);
            for (int i = 0; i < lines.size(); i++) {
                for (String name : lines.get(i).split(",", -1)) {
                    String key = key(name);
                    months.put(language + ' ' + key, i + 1);
                    months.putIfAbsent(key, i + 1);
                }
            }
        }
        return Map.copyOf(months);
    }

    private static Map<String, Integer> eras() {
        Map<String, Integer> eras = new HashMap<>();
        for (String line : PhraseBook.shared().phrases("eras")) {
            int gap = line.lastIndexOf(' ');
            eras.put(line.substring(0, gap), Integer.parseInt(line.substring(gap + 1)));
        }
        return Map.copyOf(eras);
    }

    private static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replace('\u0307', ' ') // the dot that lower-casing a Turkish capital leaves behind
                .replace(" ", "")
                .strip();
    }
}
