package io.galley.extraction.writing;

import io.galley.extraction.phrases.MonthNames;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Words;
import java.util.Arrays;

/**
 * Takes from a title line the day that running lines together joined to it: "The harbour opens Published 3 May 2024".
 */
final class JoinedDay {
    /** Fewest words of a title before it. */
    private static final double TITLE_WORDS_MIN = 3;

    /** Most words of a day and its hour behind their label. */
    private static final int WORDS_MAX = 8;

    /** Longest word beside numbers and months: "at", "Uhr", "GMT". */
    private static final int SMALL_CHARS_MAX = 3;

    private static final PhraseList PUBLISHED = PhraseBook.shared().list("published");
    private static final PhraseList MONTHS = MonthNames.of(PhraseBook.shared());

    private JoinedDay() {}

    /**
     * The title without it. A label begins with a capital, a verb of the title does not: "minutes published in May".
     */
    static String without(String text) {
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            String rest = text.substring(at + 1);
            if (!rest.isEmpty()
                    && !Character.isLowerCase(rest.codePointAt(0))
                    && Words.count(text.substring(0, at)) >= TITLE_WORDS_MIN
                    && isDay(PhraseList.normalise(rest))) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    private static boolean isDay(String normal) {
        int opening = PUBLISHED.opening(normal);
        if (opening == 0 || opening >= normal.length()) {
            return false;
        }
        String[] words = normal.substring(opening).strip().split(" ", WORDS_MAX + 1);
        return words.length <= WORDS_MAX
                && Arrays.stream(words).anyMatch(JoinedDay::hasDigit)
                && Arrays.stream(words)
                        .allMatch(
                                word -> hasDigit(word) || word.length() <= SMALL_CHARS_MAX || MONTHS.opening(word) > 0);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
