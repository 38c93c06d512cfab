package io.galley.extraction.phrases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases to be looked up in a text, whatever its case, its kind of apostrophe and its white space. A phrase matches
 * whole words only; in scripts without spaces, anywhere.
 */
public final class PhraseList {
    static final PhraseList NONE = new PhraseList(List.of());

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    /** Phrases as they are written in the files. */
    public static PhraseList of(Collection<String> phrases) {
        return new PhraseList(phrases);
    }

    PhraseList(Collection<String> phrases) {
        for (String phrase : phrases) {
            String normal = normalise(phrase);
            if (!normal.isEmpty()) {
                byFirst.computeIfAbsent(normal.charAt(0), first -> new ArrayList<>())
                        .add(normal);
                byLast.computeIfAbsent(normal.charAt(normal.length() - 1), last -> new ArrayList<>())
                        .add(normal);
            }
        }
        byFirst.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())));
    }

    /**
     * Lower case, one kind of apostrophe, one blank for any white space, composed. Text that goes into the look-ups of
     * this class has been through here.
     */
    public static String normalise(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean blank = true;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    out.append(' ');
                }
                blank = true;
            } else {
                out.append(c == '\u2019' || c == '\u02bc' || c == '`' ? '\'' : c);
                blank = false;
            }
        }
        if (blank && !out.isEmpty()) {
            out.setLength(out.length() - 1);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Length of the longest phrase at the start of a normalised text, 0 if none is there. */
    public int opening(String normalised) {
        return at(normalised, 0);
    }

    /** Whether a phrase opens a normalised text. */
    public boolean opens(String normalised) {
        return opening(normalised) > 0;
    }

    /** Whether a phrase ends a normalised text, but for marks after it. */
    public boolean closes(String normalised) {
        int end = normalised.length();
        while (end > 0 && !inWord(normalised.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return false;
        }
        for (String phrase : byLast.getOrDefault(normalised.charAt(end - 1), List.of())) {
            int start = end - phrase.length();
            if (start >= 0 && normalised.startsWith(phrase, start) && startsWord(normalised, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a normalised text is a phrase, but for marks around it. */
    public boolean is(String normalised) {
        int start = 0;
        int end = normalised.length();
        while (start < end && !inWord(normalised.charAt(start))) {
            start++;
        }
        while (end > start && !inWord(normalised.charAt(end - 1))) {
            end--;
        }
        String core = normalised.substring(start, end);
        return !core.isEmpty() && at(core, 0) == core.length();
    }

    /** Whether a phrase occurs anywhere in a normalised text. */
    public boolean within(String normalised) {
        return find(normalised) >= 0;
    }

    /** Where the first phrase occurs in a normalised text, -1 if none does. */
    public int find(String normalised) {
        for (int i = 0; i < normalised.length(); i++) {
            if (startsWord(normalised, i) && at(normalised, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    private int at(String text, int start) {
        if (start >= text.length()) {
            return 0;
        }
        for (String phrase : byFirst.getOrDefault(text.charAt(start), List.of())) {
            if (text.startsWith(phrase, start) && endsWord(text, start + phrase.length())) {
                return phrase.length();
            }
        }
        return 0;
    }

    private static boolean startsWord(String text, int i) {
        return i == 0 || !joined(text.charAt(i - 1), text.charAt(i));
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !joined(text.charAt(end - 1), text.charAt(end));
    }

    /** Whether a character is part of a word: vowel signs of Indic scripts belong to the letter before them. */
    public static boolean inWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean joined(char before, char after) {
        return inWord(before)
                && inWord(after)
                && !Character.isIdeographic(before)
                && !Character.isIdeographic(after)
                && !kana(before)
                && !kana(after);
    }

    /** Kana, Hangul, Thai: no spaces between words, or particles glued to them. */
    private static boolean kana(char c) {
        return (c >= '\u3040' && c <= '\u30ff') || (c >= '\uac00' && c <= '\ud7af') || (c >= '\u0e00' && c <= '\u0e7f');
    }
}
