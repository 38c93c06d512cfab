package io.galley.extraction.scoring;

import io.galley.extraction.reading.Words;
import io.galley.extraction.regions.PageView;
import java.util.Arrays;

/**
 * The words of each block as numbers, equal for equal words whatever their case, in order of their number and each once
 * a block. Of scripts without spaces, each pair of neighbouring signs counts as a word.
 */
final class BlockWords {
    /** Fewest letters of a word that says what a text is about; shorter ones are mostly grammar. */
    private static final int LETTERS_MIN = 4;

    /** Words of a block that are looked at: its start tells what it is about. */
    private static final int WORDS_MAX = 400;

    private final int[][] words;
    private int[] found = new int[64];
    private int count;

    /** Reads a page's words, or, where they are not wanted, none. */
    BlockWords(PageView page, boolean wanted) {
        words = new int[page.size()][];
        for (int block = 0; block < words.length; block++) {
            words[block] = wanted ? words(page.normalised().get(block)) : new int[0];
        }
    }

    int[] of(int block) {
        return words[block];
    }

    private int[] words(String text) {
        count = 0;
        int hash = 0;
        int letters = 0;
        char before = 0;
        for (int i = 0; i < text.length() && count < WORDS_MAX; i++) {
            char c = text.charAt(i);
            if (Words.spaceless(c)) {
                add(hash, letters);
                add(31 * before + c, before == 0 ? 0 : LETTERS_MIN);
                letters = 0;
                before = c;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = letters == 0 ? c : 31 * hash + c;
                letters++;
                before = 0;
            } else {
                add(hash, letters);
                letters = 0;
                before = 0;
            }
        }
        add(hash, letters);
        return sorted();
    }

    private void add(int hash, int letters) {
        if (letters >= LETTERS_MIN) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = hash * 0x9E3779B9;
        }
    }

    private int[] sorted() {
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    /** Words in common over words of either block, 0–1; unknown where both have none. */
    float alike(int a, int b) {
        int[] left = words[a];
        int[] right = words[b];
        int common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            common += left[i] == right[j] ? 1 : 0;
            int step = Integer.compare(left[i], right[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        int all = left.length + right.length - common;
        return all == 0 ? Float.NaN : (float) common / all;
    }
}
