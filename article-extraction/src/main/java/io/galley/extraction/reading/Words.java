package io.galley.extraction.reading;

/** Counts words in any script. */
public final class Words {
    private Words() {}

    /**
     * Letters of a word in Thai and its kin: they spell words as alphabets do, but set no spaces between them. Vowels
     * above and below the line are not counted. Two, as in Chinese, made each of their menus look like prose.
     */
    private static final double SPELT_LETTERS = 4;

    /** Words of a text; in scripts without spaces two characters count as a word, or four where they spell it. */
    public static double count(String text) {
        int words = 0;
        int signs = 0;
        int spelt = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            int sort = Signs.of(text.charAt(i));
            boolean spaceless = (sort & Signs.SPACELESS) != 0;
            boolean letter = !spaceless && (sort & (Signs.WORD | Signs.HALF)) != 0;
            signs += spaceless ? 1 : 0;
            spelt += spaceless && spelling(text.charAt(i)) ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (sort & Signs.JOINING) != 0);
        }
        return words + (signs - spelt) / 2.0 + spelt / SPELT_LETTERS;
    }

    /**
     * Characters of a text as an alphabet would need them: a sign of Chinese or Japanese says as much as three letters,
     * a syllable of Hangul as much as two.
     */
    public static long characters(String text) {
        long more = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (syllable(c)) {
                more++;
            } else if (ideographic(c)) {
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

    /** Whether a character stands for a syllable or a word in a script without spaces: Chinese and Japanese ones. */
    public static boolean ideographic(char c) {
        return spaceless(c) && !spelling(c);
    }

    /** Whether a character is a letter of Thai or Lao, which write no mark where a sentence ends. */
    public static boolean endless(char c) {
        return c >= '\u0e00' && c <= '\u0eff' && spaceless(c);
    }

    /** Thai, Lao, Burmese and Khmer. */
    private static boolean spelling(char c) {
        return (c >= '\u0e00' && c <= '\u0eff') || (c >= '\u1000' && c <= '\u109f') || (c >= '\u1780' && c <= '\u17ff');
    }
}
