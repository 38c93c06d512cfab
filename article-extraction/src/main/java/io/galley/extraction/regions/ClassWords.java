package io.galley.extraction.regions;

import io.galley.extraction.phrases.WordGroups;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Groups of words that web authors use in class names and ids, read from {@code markup/class-words.txt}: a line
 * {@code group: word word …}. What an element's names say is a set of groups, as bits.
 */
public final class ClassWords {
    private static final class Shared {
        static final ClassWords WORDS = read();
    }

    /** Longest class and id looked at, in characters: generated names go on for kilobytes. */
    private static final int NAME_CHARS_MAX = 200;

    private final List<String> groups = new ArrayList<>();
    private final Map<String, Long> bits = new HashMap<>();

    /** Places for the hashes of all words: most words of pages are none of ours, and fall on an empty one. */
    private static final int PLACES = 1 << 14;

    private final BitSet places = new BitSet(PLACES);

    private ClassWords() {}

    /** The words of this program; read once. */
    public static ClassWords shared() {
        return Shared.WORDS;
    }

    private static ClassWords read() {
        ClassWords words = new ClassWords();
        WordGroups.read("/markup/class-words.txt").forEach(words::add);
        return words;
    }

    private void add(String group, List<String> words) {
        long bit = 1L << groups.size();
        groups.add(group);
        for (String word : words) {
            bits.merge(word, bit, (a, b) -> a | b);
            places.set(place(word.hashCode()));
        }
    }

    /** Names of the groups; the place of each is its bit. */
    public List<String> groups() {
        return List.copyOf(groups);
    }

    /** The bit of a group. */
    public long bit(String group) {
        return 1L << groups.indexOf(group);
    }

    /** The bit of the group that names an article's body. */
    long bodyBit() {
        return bit("body");
    }

    /**
     * The groups that a name speaks of. Looks up each word of it, and each two that follow each other:
     * {@code entry-content}, {@code entryContent}.
     */
    long of(String name) {
        long found = 0;
        int before = 0;
        int beforeEnd = 0;
        int end = Math.min(name.length(), NAME_CHARS_MAX);
        int start = -1;
        int hash = 0;
        int both = 0;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? name.charAt(i) : ' ';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean capital = letter && c <= 'Z' && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || capital) && start >= 0) {
                if (places.get(place(hash))) {
                    found |= group(name.substring(start, i));
                }
                if (before < beforeEnd && places.get(place(both))) {
                    found |= group(name.substring(before, beforeEnd).concat(name.substring(start, i)));
                }
                before = start;
                beforeEnd = i;
                both = hash;
                hash = 0;
                start = -1;
            }
            if (letter) {
                start = start < 0 ? i : start;
                int lower = c <= 'Z' ? c + 32 : c;
                hash = 31 * hash + lower;
                both = 31 * both + lower;
            } else if (c == ' ') {
                before = beforeEnd;
                both = 0;
            }
        }
        return found;
    }

    private long group(String word) {
        return bits.getOrDefault(word.toLowerCase(Locale.ROOT), 0L);
    }

    /** Of a word's {@link String#hashCode}, which is reckoned here letter by letter. */
    private static int place(int hash) {
        return (hash ^ (hash >>> 15)) & (PLACES - 1);
    }
}
