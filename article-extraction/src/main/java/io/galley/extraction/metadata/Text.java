package io.galley.extraction.metadata;

import io.galley.extraction.reading.Signs;
import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Small text work that every reader of claims needs. All of it is linear in its bounded input. */
final class Text {

    /** Nothing longer than this is even cleaned, in characters: markup inside a value may triple its length. */
    private static final int RAW_CHARACTERS_MAX = 20_000;

    private Text() {}

    /**
     * Entities decoded (twice where escaped twice), tags and control characters gone, white space folded; "" if too
     * long.
     */
    static String clean(@Nullable String raw, int charactersMax) {
        if (raw == null || raw.isEmpty() || raw.length() > RAW_CHARACTERS_MAX) {
            return "";
        }
        String text = raw;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
            text = Parser.unescapeEntities(text, false);
        }
        if (text.indexOf('<') >= 0) {
            text = withoutTags(text);
        }
        String folded = fold(text);
        return folded.length() > charactersMax ? "" : folded;
    }

    /** Runs of white space and control characters become one space; zero-width characters go. */
    static String fold(String text) {
        String bare = text.strip();
        return isFolded(bare) ? bare : folded(bare);
    }

    /** Whether single blanks are all its white space, and nothing else has to go: most texts, once stripped. */
    private static boolean isFolded(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < '\u007f') || (c > '\u00a0' && c < '\u1680' && c != '\u00ad');
            if (!plain && (c != ' ' || blank)) {
                return false;
            }
            blank = !plain;
        }
        return !blank;
    }

    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < '\u007f' && !gap) {
                out.append(c);
                continue;
            }
            if (c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u200e' || c == '\u200f') {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** For comparing: letters and digits in lower case, words parted by one space. */
    static String key(String text) {
        String composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String plain = composed.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isOfWord(c)) {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(c);
            } else {
                gap = !out.isEmpty();
            }
        }
        return out.toString();
    }

    private static boolean isOfWord(int c) {
        return c < FIRST_MARK
                ? (Signs.of((char) c) & Signs.WORD) != 0
                : Character.isLetterOrDigit(c) || Signs.isMark(c);
    }

    /** The first mark that belongs to the letter before it. */
    private static final char FIRST_MARK = '\u0300';

    /** Whether composing leaves a text as it is: true of what most languages write, sometimes false without need. */
    private static boolean isComposed(String text) {
        int i = 0;
        while (i < text.length() && isComposed(text.charAt(i))) {
            i++;
        }
        return i == text.length();
    }

    private static boolean isComposed(char c) {
        return c < '\u0080'
                || (c >= '\u00c0' && c < '\u0132') // Latin, up to its ligatures
                || (c >= '\u0150' && c < '\u017f')
                || (c >= '\u0410' && c < '\u0460') // Cyrillic
                || c == '\u2013'
                || c == '\u2014'
                || (c >= '\u2018' && c <= '\u201e') // quotation marks
                || (c >= '\u3041' && c <= '\u3096') // kana
                || (c >= '\u30a1' && c <= '\u30fa')
                || (c >= '\u4e00' && c <= '\u9fff')
                || (c >= '\uac00' && c <= '\ud7a3');
    }

    /** Words parted by white space. */
    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }

    /** Written without spaces between words: Han, kana, Thai. */
    static boolean isUnspaced(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }

    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int lastEnd = text.lastIndexOf('>');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '<' && i < lastEnd && opensTag(text, i + 1) ? text.indexOf('>', i) : -1;
            if (end < 0) {
                out.append(c);
            } else {
                out.append(' ');
                i = end;
            }
        }
        return out.toString();
    }

    private static boolean opensTag(String text, int at) {
        return at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '/');
    }
}
