package io.galley.evaluation.scores;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The forms in which texts are compared. A word is a run of letters, digits, other numbers and underscores; combining
 * marks part words, so that figures are those of scorers that split at Python's {@code \w+}.
 */
final class TextForms {
    private TextForms() {}

    /** The words of a text, as they are written. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean word = isWord(c);
            if (word && start < 0) {
                start = at;
            } else if (!word && start >= 0) {
                words.add(text.substring(start, at));
                start = -1;
            }
            at += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static boolean isWord(int c) {
        return Character.isLetter(c)
                || c == '_'
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Compatibility forms, case and punctuation made alike; words joined by one space. */
    static String normalised(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> fold(c, folded));
        StringBuilder joined = new StringBuilder(folded.length());
        for (String word : words(folded.toString().replace('_', ' '))) {
            joined.append(joined.isEmpty() ? "" : " ").append(word);
        }
        return joined.toString();
    }

    /** Full case folding, letter by letter: only the dotless i has an upper case that it does not share. */
    private static void fold(int c, StringBuilder out) {
        if (c < 0x80) {
            out.append((char) Character.toLowerCase(c));
        } else if (c == 'ı') {
            out.append('ı');
        } else {
            out.append(Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        }
    }

    /** White space of any kind made one space. */
    static String squashed(String text) {
        StringBuilder squashed = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                space = !squashed.isEmpty();
            } else {
                squashed.append(space ? " " : "").append(text.charAt(i));
                space = false;
            }
        }
        return squashed.toString();
    }

    /** What lies between empty lines. */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int breaks = 0;
            int end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                breaks += text.charAt(end) == '\n' ? 1 : 0;
                end++;
            }
            if (breaks > 1) {
                paragraphs.add(text.substring(start, at));
                start = end;
            }
            at = Math.max(end, at + 1);
        }
        paragraphs.add(text.substring(start));
        return paragraphs;
    }
}
