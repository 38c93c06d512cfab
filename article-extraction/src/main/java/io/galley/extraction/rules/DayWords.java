package io.galley.extraction.rules;

import io.galley.extraction.phrases.MonthNames;
import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;

/** Lines that are a day and a time of day, with a year or without: {@code Tuesday 5 March, 10:20}. */
final class DayWords {
    /** Most letters of a word between them: "at", "kl.", "GMT", 3rd. */
    private static final int LETTERS_MAX = 3;

    /** Most such words. */
    private static final int SMALL_WORDS_MAX = 3;

    private final PhraseList weekdays;
    private final PhraseList months;

    DayWords(PhraseBook book) {
        weekdays = book.list("weekdays");
        months = MonthNames.of(book);
    }

    /** Whether a normalised text names a month, or a weekday, with a number, and nothing else. */
    boolean only(String text) {
        boolean named = false;
        boolean numbered = false;
        int small = 0;
        int at = 0;
        while (at < text.length()) {
            int name = Math.max(weekdays.openingAt(text, at), months.openingAt(text, at));
            int end = name > 0 ? at + name : wordEnd(text, at);
            if (name > 0) {
                named = true;
            } else {
                int letters = letters(text, at, end);
                boolean digits = hasDigit(text, at, end);
                numbered |= digits;
                small += letters > 0 && !digits ? 1 : 0;
                if (letters > LETTERS_MAX) {
                    return false;
                }
            }
            at = end;
            while (at < text.length() && !PhraseList.inWord(text.charAt(at))) {
                at++;
            }
        }
        return named && numbered && small <= SMALL_WORDS_MAX;
    }

    private static int wordEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && PhraseList.inWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int letters(String text, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static boolean hasDigit(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
