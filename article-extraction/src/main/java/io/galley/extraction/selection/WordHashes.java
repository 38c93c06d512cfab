package io.galley.extraction.selection;

import java.util.Arrays;

/** A set of words that are known by their hashes: open addressing, at most half full. */
final class WordHashes {
    /** The words in the order in which they came. */
    private int[] words = new int[64];

    /** For each place the number of its word in {@link #words}, counted from 1; 0 where it is free. */
    private int[] places = new int[2 * words.length];

    private int size;

    void clear() {
        Arrays.fill(places, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    void add(int word) {
        int place = place(word);
        if (places[place] == 0) {
            if (size == words.length) {
                grow();
                place = place(word);
            }
            words[size++] = word;
            places[place] = size;
        }
    }

    void addAll(WordHashes others) {
        for (int i = 0; i < others.size; i++) {
            add(others.words[i]);
        }
    }

    /** How many words are in another set as well. */
    int common(WordHashes other) {
        int common = 0;
        for (int i = 0; i < size; i++) {
            common += other.places[other.place(words[i])] != 0 ? 1 : 0;
        }
        return common;
    }

    /** Where a word stands, or would. */
    private int place(int word) {
        int mask = places.length - 1;
        int place = (word * MULTIPLIER) >>> 7 & mask;
        while (places[place] != 0 && words[places[place] - 1] != word) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** The golden ratio of the integers: neighbouring hashes come to stand apart. */
    private static final int MULTIPLIER = 0x9e3779b9;

    private void grow() {
        words = Arrays.copyOf(words, 2 * size);
        places = new int[2 * words.length];
        for (int i = 0; i < size; i++) {
            places[place(words[i])] = i + 1;
        }
    }
}
