package io.galley.extraction.phrases;

import java.util.Arrays;

/** The names of the months in all languages, short forms among them. */
public final class MonthNames {
    private MonthNames() {}

    /** The names as a list to be looked up; a file has the forms of one month in a line. */
    public static PhraseList of(PhraseBook book) {
        return PhraseList.of(book.phrases("months").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList());
    }
}
