package io.galley.extraction.reading;

import io.galley.extraction.phrases.MonthNames;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;

/** Days of a month as many languages of Europe write them, with a full stop that ends no sentence: 11. Oktober. */
final class Ordinals {
    private static final PhraseList MONTHS = MonthNames.of(PhraseBook.shared());

    /** A day has one or two digits, and its stop. */
    private static final int CHARS_MAX = 3;

    private Ordinals() {}

    /** Whether a normalised word names a month, in short or in full. */
    static boolean isMonth(String normal) {
        return MONTHS.is(normal);
    }

    /** Whether a word is the day of the month that the next word names. */
    static boolean isDay(String word, String next) {
        int stop = word.length() - 1;
        boolean shaped = stop > 0 && stop < CHARS_MAX && word.charAt(stop) == '.';
        for (int i = 0; shaped && i < stop; i++) {
            shaped = Character.isDigit(word.charAt(i));
        }
        return shaped && MONTHS.opens(PhraseList.normalise(next));
    }
}
