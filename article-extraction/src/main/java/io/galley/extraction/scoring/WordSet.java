package io.galley.extraction.scoring;

import io.galley.extraction.reading.Signs;
import java.util.Arrays;

/**
 * The different words at the start of a text, whatever their case, to compare texts by. Words are kept as hashes of 64
 * bits, one object serves text after text: every block of a page is compared, and its words are strings nowhere else.
 */
final class WordSet {
    /** Words compared: the start of a block tells whether it repeats a title or description. */
    private static final int WORDS_MAX = 60;

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /** Places for the words, the next free one for each; never half full. */
    private static final int PLACES = 128;

    private final long[] hashes = new long[WORDS_MAX];

    /** For each place the number of its word in {@link #hashes}, counted from 1; 0 where it is free. */
    private final byte[] places = new byte[PLACES];

    private int size;

    /** Takes the words of a text in place of those it held. */
    WordSet read(String text) {
        Arrays.fill(places, (byte) 0);
        size = 0;
        long hash = 0;
        boolean inside = false;
        for (int i = 0; i <= text.length() && size < WORDS_MAX; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean plain = c >= 'a' && c <= 'z';
            boolean letter = plain || (Signs.of(c) & Signs.WORD) != 0;
            if (letter) {
                hash = ((inside ? hash : 1) + (plain ? c : Character.toLowerCase(c))) * MULTIPLIER;
            } else if (inside) {
                add(hash);
            }
            inside = letter;
        }
        return this;
    }

    private void add(long hash) {
        int place = place(hash);
        if (places[place] == 0) {
            hashes[size++] = hash;
            places[place] = (byte) size;
        }
    }

    private boolean contains(long hash) {
        return places[place(hash)] != 0;
    }

    /** Where a word stands, or would. */
    private int place(long hash) {
        int place = (int) (hash >>> 40) & (PLACES - 1);
        while (places[place] != 0 && hashes[places[place] - 1] != hash) {
            place = (place + 1) & (PLACES - 1);
        }
        return place;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Words in common over words of either, 0–1; unknown where {@code other} has none. */
    float overlap(WordSet other) {
        if (other.isEmpty()) {
            return Float.NaN;
        }
        int common = 0;
        for (int i = 0; i < size; i++) {
            common += other.contains(hashes[i]) ? 1 : 0;
        }
        return (float) common / (size + other.size - common);
    }
}
