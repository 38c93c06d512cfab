package io.galley.extraction.phrases;

import java.util.Map;

/** Finds words that stand anywhere in a name, as parts of its words too; one reading looks for all of them. */
public final class WordParts {
    private final PhraseTrie trie;

    /** Looks for some words, in lower case; each has a value of bits, not 0, that says what it means. */
    public WordParts(Map<String, Long> words) {
        this.trie = new PhraseTrie(words);
    }

    /** The bits of all words that a text in lower case holds. */
    public long within(String lower) {
        long found = 0;
        for (int start = 0; start < lower.length(); start++) {
            int node = PhraseTrie.ROOT;
            for (int i = start; i < lower.length() && node >= 0; i++) {
                node = trie.next(node, lower.charAt(i));
                found |= node < 0 ? 0 : trie.lists(node);
            }
        }
        return found;
    }
}
