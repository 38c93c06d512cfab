package io.galley.extraction.metadata;

import org.jspecify.annotations.Nullable;

/** What stands before the first sentence of a news story: {@code PARIS (AFP) - …}, {@code 29 mai 2012. - …}. */
final class Dateline {

    /** It ends within so many characters of the body. */
    private static final int CHARACTERS_MAX = 70;

    private Dateline() {}

    /** Adds the agency and the day that the body's first paragraph opens with. */
    static void read(String paragraph, Claims claims) {
        String opening = opening(paragraph);
        if (opening == null) {
            return;
        }
        int open = opening.lastIndexOf('(');
        int close = opening.indexOf(')', Math.max(0, open));
        if (open >= 0 && close > open) {
            String inside = opening.substring(open + 1, close);
            if (!Names.agency(inside).isEmpty()) {
                claims.add(Field.AUTHOR, inside, Place.DATELINE);
            }
        }
        claims.add(Field.PUBLISHED, opening, Place.DATELINE);
    }

    /** Up to the dash that parts it from the text. */
    private static @Nullable String opening(String paragraph) {
        int end = Math.min(CHARACTERS_MAX, paragraph.length());
        for (int i = 3; i < end; i++) {
            if ("-–—".indexOf(paragraph.charAt(i)) >= 0 && paragraph.charAt(i - 1) == ' ') {
                return paragraph.substring(0, i).strip();
            }
        }
        return null;
    }
}
