package io.galley.extraction.scoring;

import java.util.Arrays;

/** Counts words that are numbers: a hash table without objects, open addressing, never more than half full. */
final class WordCounts {
    private final int[] words;
    private final int[] counts;
    private final int mask;

    /** For at most {@code most} words. */
    WordCounts(int most) {
        int size = Integer.highestOneBit(Math.max(4, most * 2)) * 2;
        words = new int[size];
        counts = new int[size];
        mask = size - 1;
    }

    void add(int word) {
        int at = place(word);
        words[at] = word;
        counts[at]++;
    }

    /** How often a word was added. */
    int of(int word) {
        return counts[place(word)];
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    private int place(int word) {
        int at = (word ^ (word >>> 15)) & mask;
        while (counts[at] > 0 && words[at] != word) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
