package io.galley.extraction.rules;

/** A line that says the same few words again and again: an advert's label, a menu that was run together. */
final class Refrain {
    /** Fewest words of a refrain: shorter lines repeat a word by chance. */
    private static final int WORDS_MIN = 8;

    /** How often a refrain says each of its words, on average. Prose of that length stays below 1.5. */
    private static final double RATE_MIN = 2.2;

    /** A refrain shows itself in so many words. */
    private static final int WORDS_MAX = 400;

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /** Hashes of the different words, at the places where open addressing puts them; 0 is an empty place. */
    private final long[] different;

    /** For a text of so many words: it is given up before half of them are different. */
    private Refrain(int all) {
        different = new long[Integer.highestOneBit(all) * 2];
    }

    /**
     * Whether a text is a refrain.
     *
     * @param normalised its words are parted by one blank each
     * @param words how many words were counted in it; bare marks are none
     */
    static boolean is(String normalised, double words) {
        if (words < WORDS_MIN) {
            return false;
        }
        int all = words(normalised);
        return all >= WORDS_MIN && new Refrain(all).holds(normalised, all);
    }

    /** What stands between blanks, as far as it is looked at. */
    private static int words(String text) {
        int words = text.isEmpty() ? 0 : 1;
        for (int i = text.indexOf(' '); i >= 0 && words < WORDS_MAX; i = text.indexOf(' ', i + 1)) {
            words++;
        }
        return words;
    }

    private boolean holds(String text, int all) {
        int seen = 0;
        int count = 0;
        long hash = 1;
        for (int i = 0; i <= text.length() && seen < all; i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                seen++;
                count += add(hash) ? 1 : 0;
                hash = 1;
                if (all < RATE_MIN * count) {
                    return false;
                }
            } else {
                hash = (hash + text.charAt(i)) * MULTIPLIER;
                hash ^= hash >>> 29;
            }
        }
        return true;
    }

    private boolean add(long hash) {
        int mask = different.length - 1;
        int at = (int) (hash >>> 40) & mask;
        while (different[at] != 0) {
            if (different[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        different[at] = hash;
        return true;
    }
}
