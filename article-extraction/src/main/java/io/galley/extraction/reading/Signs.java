package io.galley.extraction.reading;

import java.lang.Character.UnicodeScript;

/**
 * What sort each character is, looked up in one table: the passes over every text of a page would else ask Unicode's
 * tables several times a character.
 */
public final class Signs {
    /** A letter or digit. */
    public static final int WORD = 1;

    /** A capital. */
    public static final int CAPITAL = 1 << 1;

    /** A digit. */
    public static final int DIGIT = 1 << 2;

    /** A letter of a script that sets no spaces between words. */
    public static final int SPACELESS = 1 << 3;

    /** Goes on with a word that has begun: an apostrophe, a mark on a letter. */
    public static final int JOINING = 1 << 4;

    /** Half of a character. */
    public static final int HALF = 1 << 5;

    /** Ends a sentence, if no word goes on behind it. */
    public static final int SENTENCE_END = 1 << 6;

    /** A comma, or what parts a sentence as one does. */
    public static final int COMMA = 1 << 7;

    private static final String SENTENCE_ENDS = ".!?…。！？｡।؟۔።։";
    private static final String COMMAS = ",，、،;；:：";

    private static final byte[] SORTS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < SORTS.length; i++) {
            SORTS[i] = (byte) read((char) i);
        }
    }

    private Signs() {}

    /** The sort of a character, as bits. */
    public static int of(char c) {
        return SORTS[c];
    }

    /** A mark that belongs to the letter before it: an accent, a vowel sign of an Indic script. */
    public static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /**
     * A letter as it stands inside a sentence where names begin with another. The letters of Georgian are small ones to
     * Unicode, which knows capitals that only headlines have; names are written with them, too.
     */
    public static boolean isSmall(int codePoint) {
        return Character.isLowerCase(codePoint) && UnicodeScript.of(codePoint) != UnicodeScript.GEORGIAN;
    }

    private static int read(char c) {
        boolean joining = c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK;
        return (Character.isLetterOrDigit(c) ? WORD : 0)
                | (Character.isUpperCase(c) ? CAPITAL : 0)
                | (Character.isDigit(c) ? DIGIT : 0)
                | (isSpaceless(c) ? SPACELESS : 0)
                | (joining ? JOINING : 0)
                | (Character.isSurrogate(c) ? HALF : 0)
                | (SENTENCE_ENDS.indexOf(c) >= 0 ? SENTENCE_END : 0)
                | (COMMAS.indexOf(c) >= 0 ? COMMA : 0);
    }

    private static boolean isSpaceless(char c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(c);
            default -> false;
        };
    }
}
