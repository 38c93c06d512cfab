package io.galley.extraction.reading;

/** Counts words in any script. */
public final class Words {
    private Words() {}

    /** Words of a text; in scripts without spaces two characters count as a word. */
    public static double count(String text) {
        int words = 0;
        int signs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            int sort = Signs.of(text.charAt(i));
            boolean spaceless = (sort & Signs.SPACELESS) != 0;
            boolean letter = !spaceless && (sort & (Signs.WORD | Signs.HALF)) != 0;
            signs += spaceless ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (sort & Signs.JOINING) != 0);
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
            if (syllable(c)) {
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

    /** Whether a character is a syllable of Hangul. */
    public static boolean syllable(char c) {
        return c >= HANGUL_FIRST && c <= HANGUL_LAST;
    }

    /** Whether a character belongs to a script that sets no spaces between words. */
    public static boolean spaceless(char c) {
        return (Signs.of(c) & Signs.SPACELESS) != 0;
    }
}
