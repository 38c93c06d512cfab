package io.galley.extraction.phrases;

/** Which characters words are made of, looked up in one table: phrases are looked for at every word of a page. */
final class WordCharacters {
    /** Part of a word. */
    private static final int IN_WORD = 1;

    /** The same in a script that parts words: two of them that stand together are one word. */
    private static final int JOINED = 1 << 1;

    /** A letter or digit, and no mark on one. */
    private static final int OWN = 1 << 2;

    /** The same as {@link #JOINED}, and no digit. */
    private static final int SPELLING = 1 << 3;

    private static final byte[] SORTS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < SORTS.length; c++) {
            SORTS[c] = (byte) read((char) c);
        }
    }

    private WordCharacters() {}

    private static int read(char c) {
        int type = Character.getType(c);
        int own = Character.isLetterOrDigit(c) ? OWN : 0;
        boolean inWord = own != 0 || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        if (!inWord || Character.isIdeographic(c) || kana(c)) {
            return inWord ? IN_WORD | own : 0;
        }
        return IN_WORD | JOINED | own | (Character.isDigit(c) ? 0 : SPELLING);
    }

    /** Kana, Hangul, Thai: no spaces between words, or particles glued to them. */
    private static boolean kana(char c) {
        return (c >= '\u3040' && c <= '\u30ff') || (c >= '\uac00' && c <= '\ud7af') || (c >= '\u0e00' && c <= '\u0e7f');
    }

    /** Whether a character is part of a word: vowel signs of Indic scripts belong to the letter before them. */
    static boolean inWord(char c) {
        return SORTS[c] != 0;
    }

    /** Whether no word ends between two characters. */
    static boolean joined(char before, char after) {
        return (SORTS[before] & SORTS[after] & JOINED) != 0;
    }

    /** The same of one that is no digit. */
    static boolean spells(char before, char after) {
        return (SORTS[before] & JOINED) != 0 && (SORTS[after] & SPELLING) != 0;
    }

    /**
     * The same as {@link #joined} behind a letter or digit: whoever leaves out marks at a text's start may begin behind
     * one of them.
     */
    static boolean goesOn(char before, char after) {
        return joined(before, after) && (SORTS[before] & OWN) != 0;
    }
}
