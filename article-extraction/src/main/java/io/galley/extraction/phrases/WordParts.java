package io.galley.extraction.phrases;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds words of some groups anywhere in a class or an id, as parts of its words too: {@code price} in
 * {@code productPriceBox}. One reading looks for all of them.
 */
public final class WordParts {
    private final List<String> groups;
    private final PhraseTrie trie;

    private WordParts(Map<String, List<String>> words) {
        groups = List.copyOf(words.keySet());
        Map<String, Long> bits = new HashMap<>();
        words.forEach((group, all) -> all.forEach(word -> bits.merge(word, bit(group), (a, b) -> a | b)));
        trie = new PhraseTrie(bits);
    }

    /** Reads the groups from a resource: see {@link WordGroups}; at most 64, their words in lower case. */
    public static WordParts read(String resource) {
        return new WordParts(WordGroups.read(resource));
    }

    /** The bit of a group, which the resource has. */
    public long bit(String group) {
        return 1L << groups.indexOf(group);
    }

    /** The bits of all groups of which a name holds a word. */
    public long within(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
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
