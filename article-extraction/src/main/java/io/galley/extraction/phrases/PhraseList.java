package io.galley.extraction.phrases;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Phrases to be looked up in a text, whatever its case, its kind of apostrophe and its white space. A phrase matches
 * whole words only; in scripts without spaces, anywhere.
 */
public final class PhraseList {
    static final PhraseList NONE = new PhraseList(List.of());

    private final List<String> phrases;
    private final long bit;
    private final PhraseTrie trie;
    private final PhraseTrie backwards;

    /** Phrases as they are written in the files. */
    public static PhraseList of(Collection<String> phrases) {
        return new PhraseList(phrases);
    }

    PhraseList(Collection<String> phrases) {
        this(phrases, 0);
    }

    /** A list with a bit of its own, or with 0. */
    PhraseList(Collection<String> phrases, long bit) {
        this.phrases = phrases.stream()
                .map(PhraseList::normalise)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
        this.bit = bit;
        trie = new PhraseTrie(this.phrases.stream().collect(Collectors.toMap(phrase -> phrase, phrase -> 1L)));
        backwards = new PhraseTrie(this.phrases.stream().collect(Collectors.toMap(PhraseList::reversed, phrase -> 1L)));
    }

    /** The phrases, normalised. */
    List<String> phrases() {
        return phrases;
    }

    /** What tells this list from the others in the findings of {@link PhraseSpotter}; 0 where it is not looked for. */
    long bit() {
        return bit;
    }

    /** Whether the list may have a phrase where {@link PhraseSpotter} found those of some lists. */
    public boolean maybeIn(long found) {
        return (found & bit) == bit;
    }

    /**
     * Lower case, one kind of apostrophe, one blank for any white space, composed. Text that goes into the look-ups of
     * this class has been through here.
     */
    public static String normalise(String text) {
        String folded = Folding.of(text);
        if (folded != null) {
            return folded;
        }
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
                out.append(Folding.apostrophe(c) ? '\'' : c);
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
        return openingAt(normalised, 0);
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
        int node = PhraseTrie.ROOT;
        for (int i = end - 1; i >= 0; i--) {
            node = backwards.next(node, normalised.charAt(i));
            if (node < 0) {
                return false;
            }
            if (backwards.isPhrase(node) && startsWord(normalised, i)) {
                return true;
            }
        }
        return false;
    }

    /** Character by character: pairs of surrogates too, as they are looked up. */
    private static String reversed(String phrase) {
        StringBuilder out = new StringBuilder(phrase.length());
        for (int i = phrase.length() - 1; i >= 0; i--) {
            out.append(phrase.charAt(i));
        }
        return out.toString();
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
        int node = PhraseTrie.ROOT;
        for (int i = start; i < end && node >= 0; i++) {
            node = trie.next(node, normalised.charAt(i));
        }
        return node > PhraseTrie.ROOT && trie.isPhrase(node);
    }

    /** Whether a phrase occurs anywhere in a normalised text. */
    public boolean within(String normalised) {
        return find(normalised) >= 0;
    }

    /** Where the first phrase occurs in a normalised text, -1 if none does. */
    public int find(String normalised) {
        return find(normalised, 0);
    }

    private int find(String normalised, int from) {
        for (int i = from; i < normalised.length(); i++) {
            if (trie.next(PhraseTrie.ROOT, normalised.charAt(i)) >= 0
                    && startsWord(normalised, i)
                    && openingAt(normalised, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many phrases a normalised text holds, each behind the one before. */
    public int count(String normalised) {
        int count = 0;
        int i = find(normalised, 0);
        while (i >= 0) {
            count++;
            i = find(normalised, i + openingAt(normalised, i));
        }
        return count;
    }

    /** Length of the longest phrase at a place of a normalised text where a word may start, 0 if none is there. */
    public int openingAt(String normalised, int start) {
        int longest = 0;
        int node = PhraseTrie.ROOT;
        for (int i = start; i < normalised.length(); i++) {
            node = trie.next(node, normalised.charAt(i));
            if (node < 0) {
                break;
            }
            if (endsWord(normalised, i + 1) && trie.isPhrase(node)) {
                longest = i + 1 - start;
            }
        }
        return longest;
    }

    /** Whether a word of a normalised text may start at a place; in scripts without spaces, anywhere. */
    public static boolean startsWord(String text, int i) {
        return i == 0 || !WordCharacters.joined(text.charAt(i - 1), text.charAt(i));
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !WordCharacters.joined(text.charAt(end - 1), text.charAt(end));
    }

    /** Whether a character is part of a word: vowel signs of Indic scripts belong to the letter before them. */
    public static boolean inWord(char c) {
        return WordCharacters.inWord(c);
    }
}
