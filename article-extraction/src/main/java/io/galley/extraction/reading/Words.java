package io.galley.extraction.reading;

import java.lang.Character.UnicodeScript;

/** Counts words in any script. */
public final class Words {
    private Words() {}

    /** Words of a text; in scripts without spaces two characters count as a word. */
    public static double count(String text) {
        int words = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                words += inside ? 0 : 1;
                inside = true;
                continue;
            }
            boolean spaceless = spaceless(c);
            boolean letter = !spaceless && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
            signs += spaceless ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && apostrophe(c));
        }
        return words + signs / 2.0;
    }

    /**
     * Characters of a text as an alphabet would need them: a sign of a script without spaces says as much as three
     * letters, a syllable of Hangul as much as two.
     */
    public static long characters(String text) {
        long more = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= HANGUL_FIRST && c <= HANGUL_LAST) {
                more++;
            } else if (spaceless(c)) {
                more += 2;
            }
        }
        return text.length() + more;
    }

    /** The syllables of Hangul in Unicode. */
    private static final char HANGUL_FIRST = '\uac00';

    private static final char HANGUL_LAST = '\ud7a3';

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether a character belongs to a script that sets no spaces between words. */
    public static boolean spaceless(char c) {
        if (c < '\u0e00') {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
            default -> false;
        };
    }
}
