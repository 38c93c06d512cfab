package io.galley.extraction.scoring;

import io.galley.extraction.reading.Words;
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

    private final long[] sorted;

    /** Reads the text that others are compared with. */
    Shingles(String text) {
        long[] runs = runs(text, Integer.MAX_VALUE);
        Arrays.sort(runs);
        sorted = runs;
    }

    /** Share of a text's runs that stand here too, 0–1; unknown for a text of fewer than four words. */
    float share(String text) {
        long[] runs = runs(text, WORDS_COMPARED_MAX);
        int found = 0;
        for (long run : runs) {
            found += Arrays.binarySearch(sorted, run) >= 0 ? 1 : 0;
        }
        return runs.length == 0 ? Float.NaN : (float) found / runs.length;
    }

    private static long[] runs(String text, int wordsMax) {
        long[] words = words(text, wordsMax);
        long[] runs = new long[Math.max(0, words.length - WORDS + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = 0;
            for (int j = 0; j < WORDS; j++) {
                hash = (hash + words[i + j]) * MULTIPLIER;
                hash ^= hash >>> 32;
            }
            runs[i] = hash;
        }
        return runs;
    }

    private static long[] words(String text, int most) {
        long[] words = new long[16];
        int count = 0;
        long hash = 0;
        for (int i = 0; i <= text.length() && count < most; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean single = Words.spaceless(c);
            if (!single && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
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
        return Arrays.copyOf(words, Math.min(count, most));
    }
}
