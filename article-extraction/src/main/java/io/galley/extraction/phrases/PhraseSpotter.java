package io.galley.extraction.phrases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Says in one reading of a text which of many lists may have a phrase in it: most blocks hold phrases of none, and no
 * list needs to be asked. It may name a list too many, such as all that it does not look for, never one too few: what
 * is a word's start and end here is so for any part of the text that a rule may ask about.
 */
public final class PhraseSpotter {
    private final PhraseTrie trie;

    /** The bits of all lists that are not looked for. */
    private final long others;

    /** Looks for the phrases of these lists, which are of {@link PhraseBook}. */
    public PhraseSpotter(Collection<PhraseList> lists) {
        Map<String, Long> phrases = new HashMap<>();
        for (PhraseList list : lists) {
            list.phrases().forEach(phrase -> phrases.merge(phrase, list.bit(), (a, b) -> a | b));
        }
        phrases.values().removeIf(bits -> bits == 0);
        trie = new PhraseTrie(phrases);
        others = ~lists.stream().mapToLong(PhraseList::bit).reduce(0, (a, b) -> a | b);
    }

    /** The {@link PhraseList#bit bits} of the lists with a phrase at the text's start, or after marks and digits. */
    public long opening(String normalised) {
        long found = others;
        int end = openingEnd(normalised);
        for (int i = 0; i < end; i++) {
            found |= at(normalised, i);
        }
        return found;
    }

    /** The {@link PhraseList#bit bits} of the lists with a phrase anywhere. */
    public long within(String normalised) {
        long found = opening(normalised);
        for (int i = Math.max(1, openingEnd(normalised)); i < normalised.length(); i++) {
            char c = normalised.charAt(i);
            if (c != ' ' && !WordCharacters.goesOn(normalised.charAt(i - 1), c)) {
                found |= at(normalised, i);
            }
        }
        return found;
    }

    /** Behind the first letter. */
    private static int openingEnd(String text) {
        int i = 0;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        return Math.min(i + 1, text.length());
    }

    private long at(String text, int start) {
        long found = 0;
        int node = PhraseTrie.ROOT;
        for (int i = start; i < text.length(); i++) {
            node = trie.next(node, text.charAt(i));
            if (node < 0) {
                break;
            }
            if (mayEnd(text, i + 1)) {
                found |= trie.lists(node);
            }
        }
        return found;
    }

    /** Whether a word may end here, for those who leave out the digits behind it as well. */
    private static boolean mayEnd(String text, int end) {
        return end == text.length() || !WordCharacters.spells(text.charAt(end - 1), text.charAt(end));
    }
}
