package io.galley.extraction.scoring;

import io.galley.extraction.reading.Signs;

/**
 * The different words at the start of a text, whatever their case, to compare texts by. Words are kept as hashes of 64
 * bits, one object serves text after text: every block of a page is compared, and its words are strings nowhere else.
 */
final class WordSet {
    /** Words compared: the start of a block tells whether it repeats a title or description. */
    private static final int WORDS_MAX = 60;

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private final long[] hashes = new long[WORDS_MAX];
    private int size;

    /** Takes the words of a text in place of those it held. */
    WordSet read(String text) {
        size = 0;
        long hash = 0;
        boolean inside = false;
        for (int i = 0; i <= text.length() && size < WORDS_MAX; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean plain = c >= 'a' && c <= 'z';
            boolean letter = plain || (Signs.of(c) & Signs.WORD) != 0;
            if (letter) {
                hash = ((inside ? hash : 1) + (plain ? c : Character.toLowerCase(c))) * MULTIPLIER;
                hash ^= hash >>> 29;
            } else if (inside) {
                add(hash);
            }
            inside = letter;
        }
        return this;
    }

    private void add(long hash) {
        if (!contains(hash)) {
            hashes[size++] = hash;
        }
    }

    private boolean contains(long hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return true;
            }
        }
        return false;
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
