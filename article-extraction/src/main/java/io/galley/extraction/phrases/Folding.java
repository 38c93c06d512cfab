package io.galley.extraction.phrases;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Lower case for texts in which each character can be looked at by itself, which nearly all are: one look-up a
 * character instead of a check for composition, a pass for white space and one for case.
 */
final class Folding {
    /** What each character becomes; 0 where that depends on its neighbours. */
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 1; c < FOLDED.length; c++) {
            FOLDED[c] = isComposed((char) c) ? fold((char) c) : 0;
        }
    }

    private Folding() {}

    /** Whether a character stays what it is when texts are composed, whatever stands before it. */
    private static boolean isComposed(char c) {
        boolean joins = switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> c >= FIRST_JAMO && c <= LAST_JAMO;
        };
        return !joins && Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
    }

    /** The parts of which syllables of Hangul are composed. */
    private static final char FIRST_JAMO = '\u1100';

    private static final char LAST_JAMO = '\u11ff';

    private static char fold(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        boolean manyForms = c == '\u0130' || c == '\u03a3'; // dotted I becomes two characters, sigma has a final form
        return manyForms ? 0 : apostrophe(c) ? '\'' : Character.toLowerCase(c);
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
}
