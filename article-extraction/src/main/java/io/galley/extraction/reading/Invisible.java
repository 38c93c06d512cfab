package io.galley.extraction.reading;

/**
 * Characters that a page may hold and no reader sees. A body goes without them, or a search for a word that holds a
 * soft hyphen would miss it. The zero-width joiner and non-joiner stay where they stand inside a word: in Persian, in
 * the scripts of India and in emoji they change what is read.
 */
final class Invisible {
    private static final char JOINER = '\u200d';
    private static final char NON_JOINER = '\u200c';

    private Invisible() {}

    /**
     * Whether a character goes: control characters, soft hyphen, zero-width space, word joiner, marks and controls of
     * direction, byte order mark, half a surrogate pair, what is no character, and the private ones with which fonts
     * draw icons.
     */
    static boolean is(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c < '\u00ad') {
            return (Character.isISOControl(c) && !space(c) && shown(c) == c);
        }
        if (c < '\u0600') {
            return c == '\u00ad';
        }
        if (Character.isSurrogate(c)) {
            return !paired(text, at);
        }
        if (c < '\u2000') {
            return c == '\u061c' || c == '\u180e';
        }
        return c < '\ud800' ? isMarkOfLayout(c) : isPrivateOrNone(c);
    }

    /** Whether a character means something only between two others. */
    static boolean joins(char c) {
        return c == JOINER || c == NON_JOINER || (c >= '\ufe00' && c <= '\ufe0f');
    }

    /**
     * The character that a control character of C1 was meant to be: what HTML makes of references to it, the character
     * of windows-1252. Such text went through a wrong charset once.
     */
    static char shown(char c) {
        return c < '\u0080' || c > '\u009f' ? c : WINDOWS_1252.charAt(c - '\u0080');
    }

    /** From U+0080 on; where there is none, and at the line end U+0085, the control character itself. */
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„\u0085†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /** White space, no-break and the line end of mainframes included. */
    static boolean space(char c) {
        if (c < '\u007f') {
            return c <= ' ' && Character.isWhitespace(c);
        }
        if (c < '\u1680' || c > '\u3000') { // most scripts
            return c == '\u0085' || c == '\u00a0';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isMarkOfLayout(char c) {
        return c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f');
    }

    private static boolean isPrivateOrNone(char c) {
        return (c >= '\ue000' && c <= '\uf8ff')
                || (c >= '\ufdd0' && c <= '\ufdef')
                || c == '\ufeff'
                || (c >= '\ufff9' && c <= '\ufffb')
                || c >= '\ufffe';
    }

    /** Whether a surrogate has its other half beside it, and both are a character. */
    private static boolean paired(CharSequence text, int at) {
        char c = text.charAt(at);
        int first = Character.isHighSurrogate(c) ? at : at - 1;
        if (first < 0 || first + 1 >= text.length()) {
            return false;
        }
        char high = text.charAt(first);
        char low = text.charAt(first + 1);
        return Character.isSurrogatePair(high, low) && (Character.toCodePoint(high, low) & 0xfffe) != 0xfffe;
    }
}
