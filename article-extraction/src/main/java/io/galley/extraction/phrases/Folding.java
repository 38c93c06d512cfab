package io.galley.extraction.phrases;

import org.jspecify.annotations.Nullable;

/**
 * Lower case for texts in which each character can be looked at by itself, which nearly all are: one look-up a
 * character instead of a check for composition, a pass for white space and one for case.
 */
final class Folding {
    /** First and last characters of runs that are composed whatever stands beside them. */
    private static final String COMPOSED = "\u0001\u02ff\u0370\u0373\u0375\u037d\u037f\u0386\u0388\u03ff\u0400\u0482"
            + "\u048a\u052f\u05d0\u05ea\u0621\u064a\u0660\u0669\u0e01\u0e30\u2010\u2027\u2030\u205e\u20a0\u20bf"
            + "\u2190\u21ff\u25a0\u25ff\u3001\u3029\u3041\u3096\u30a1\u30fe\u4e00\u9fff\uac00\ud7a3\uff01\uff5e";

    /** What each character becomes; 0 where that depends on its neighbours. */
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < COMPOSED.length(); i += 2) {
            for (int c = COMPOSED.charAt(i); c <= COMPOSED.charAt(i + 1); c++) {
                FOLDED[c] = fold((char) c);
            }
        }
    }

    private Folding() {}

    private static char fold(char c) {
        boolean blank = c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
        boolean manyForms = c == '\u0130' || c == '\u03a3'; // dotted I becomes two characters, sigma has a final form
        return blank || manyForms ? 0 : apostrophe(c) ? '\'' : Character.toLowerCase(c);
    }

    /** The kinds of apostrophe that become one. */
    static boolean apostrophe(char c) {
        return c == '\u2019' || c == '\u02bc' || c == '`';
    }

    /** The folded text; null where it takes more than looking at each character. */
    static @Nullable String of(String text) {
        char[] out = new char[text.length()];
        boolean blank = true;
        for (int i = 0; i < out.length; i++) {
            char c = FOLDED[text.charAt(i)];
            if (c == 0 || (c == ' ' && blank)) {
                return null;
            }
            blank = c == ' ';
            out[i] = c;
        }
        return blank && out.length > 0 ? null : new String(out);
    }

    /** What becomes of one character, 0 where that depends on its neighbours. */
    static char of(char c) {
        return FOLDED[c];
    }
}
