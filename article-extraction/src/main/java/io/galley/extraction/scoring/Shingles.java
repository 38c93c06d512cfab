package io.galley.extraction.scoring;

import io.galley.extraction.reading.Signs;
import java.util.Arrays;

/**
 * The runs of four words of a text, as hashes, to tell how much of another text stands in it word for word. Case and
 * marks are ignored; each sign of a script without spaces is a word.
 */
final class Shingles {
    /** Words in a run: fewer occur by chance, more miss what editors change. */
    private static final int WORDS = 4;

    /** Words of a text that are compared: the start of a block tells whose it is. */
    private static final int WORDS_COMPARED_MAX = 120;

    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    /** Bits of a hash that tell at a glance that a run is not here. */
    private static final int GLANCE_BITS = 14;

    private final long[] sorted;

    /** One bit for each hash's highest bits: most runs of a page stand nowhere else and are not searched for. */
    private final long[] glance = new long[1 << (GLANCE_BITS - 6)];

    /** The words of the text that was read last, as hashes; one array serves text after text. */
    private long[] words = new long[WORDS_COMPARED_MAX + 2];

    /** Reads the text that others are compared with. */
    Shingles(String text) {
        int runs = Math.max(0, read(text, Integer.MAX_VALUE) - WORDS + 1);
        sorted = new long[runs];
        for (int i = 0; i < runs; i++) {
            sorted[i] = run(i);
            int place = place(sorted[i]);
            glance[place >>> 6] |= 1L << place;
        }
        Arrays.sort(sorted);
    }

    private static int place(long run) {
        return (int) (run >>> (Long.SIZE - GLANCE_BITS));
    }

    private boolean holds(long run) {
        int place = place(run);
        return (glance[place >>> 6] & 1L << place) != 0 && Arrays.binarySearch(sorted, run) >= 0;
    }

    /** Share of a text's runs that stand here too, 0–1; unknown for a text of fewer than four words. */
    float share(String text) {
        int runs = Math.max(0, read(text, WORDS_COMPARED_MAX) - WORDS + 1);
        int found = 0;
        for (int i = 0; i < runs; i++) {
            found += holds(run(i)) ? 1 : 0;
        }
        return runs == 0 ? Float.NaN : (float) found / runs;
    }

    /** The run that begins with a word of the text that was read last. */
    private long run(int first) {
        long hash = 0;
        for (int i = first; i < first + WORDS; i++) {
            hash = (hash + words[i]) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** Reads a text's words and returns how many they are, at most {@code most}. */
    private int read(String text, int most) {
        int count = 0;
        long hash = 0;
        for (int i = 0; i <= text.length() && count < most; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z') {
                hash = (hash + 1 + c) * MULTIPLIER;
                continue;
            }
            int sort = Signs.of(c);
            boolean single = (sort & Signs.SPACELESS) != 0;
            if (!single && (sort & (Signs.WORD | Signs.HALF)) != 0) {
                hash = (hash + 1 + Character.toLowerCase(c)) * MULTIPLIER;
                continue;
            }
            if (count + 2 > words.length) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            if (hash != 0) {
                words[count++] = hash;
                hash = 0;
            }
            if (single) {
                words[count++] = (1L + c) * MULTIPLIER;
            }
        }
        return Math.min(count, most);
    }
}
