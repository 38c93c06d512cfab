package io.galley.extraction.writing;

import io.galley.extraction.reading.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;

/** How often a text says its longer words. */
final class Vocabulary {
    /** How often a text says a word that is what it is about. */
    private static final int OFTEN = 4;

    /** Shorter words are mostly grammar; of scripts without spaces, pieces of two signs and more count. */
    private static final int LETTERS_MIN = 4;

    /** Length of such a piece, in signs of Chinese or Japanese, and in letters of Thai and its kin. */
    private static final int SIGNS = 2;

    private static final int LETTERS = 4;

    private final Map<String, Integer> counts = new HashMap<>();

    static Vocabulary of(String normalised) {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.add(normalised);
        return vocabulary;
    }

    void add(String normalised) {
        StringTokenizer each = new StringTokenizer(normalised, " .,;:!?\"'()[]«»“”„‘’…|/-–—。、，？！「」『』：։՝");
        while (each.hasMoreTokens()) {
            String word = each.nextToken();
            if (Words.spaceless(word.charAt(0))) {
                addPieces(word);
            } else if (word.length() >= LETTERS_MIN || (word.length() > 1 && word.charAt(0) > '\u2e80')) {
                counts.merge(word, 1, Integer::sum);
            }
        }
    }

    /** Of scripts without spaces between words, what stands side by side: words have about that length. */
    private void addPieces(String run) {
        int length = Words.ideographic(run.charAt(0)) ? SIGNS : LETTERS;
        for (int i = 0; i + length <= run.length(); i++) {
            counts.merge(run.substring(i, i + length), 1, Integer::sum);
        }
        if (run.length() < length) {
            counts.merge(run, 1, Integer::sum);
        }
    }

    /**
     * How much of what a text says is spoken of here, 0–1.
     *
     * @param own how often the text itself was added
     */
    double shared(Vocabulary text, int own) {
        double hits = 0;
        for (Map.Entry<String, Integer> word : text.counts.entrySet()) {
            int others = counts.getOrDefault(word.getKey(), 0) - own * word.getValue();
            hits += Math.min(1, Math.log1p(Math.max(0, others)) / Math.log1p(OFTEN));
        }
        return text.counts.isEmpty() ? 0 : hits / text.counts.size();
    }

    /** How many of a text's words are said often here. */
    int often(Vocabulary text) {
        int often = 0;
        for (String word : text.counts.keySet()) {
            often += counts.getOrDefault(word, 0) >= OFTEN ? 1 : 0;
        }
        return often;
    }
}
