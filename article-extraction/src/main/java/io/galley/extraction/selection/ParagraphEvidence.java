package io.galley.extraction.selection;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Words;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What tells one text from many teasers by its paragraphs, in any language: those of an article come back to the words
 * of its title, are whole, and follow each other.
 */
final class ParagraphEvidence {
    static final List<String> NAMES = List.of("titleSpread", "cutShort", "proseRun");

    /** Shortest text that counts as a paragraph, in words. */
    private static final double PARAGRAPH_WORDS_MIN = 8;

    /** Shortest word that counts, in letters: shorter ones mostly stand in any text. */
    private static final int WORD_MIN = 5;

    /** A word is known by so many letters, so that its endings do not matter. */
    private static final int STEM = 6;

    /** A syllable of Hangul counts as so many letters. */
    private static final int SYLLABLE = 3;

    private static final List<String> ELLIPSES = List.of("…", "...", "…]", "...]", "…)", "...)");

    private ParagraphEvidence() {}

    /** Writes it into a row, from {@code offset} on; unknown is NaN. Returns where the row goes on. */
    static int write(PageView page, BitSet kept, @Nullable String title, float[] row, int offset) {
        int[] titleWords = words(title == null ? "" : PhraseList.normalise(title));
        int paragraphs = 0;
        int titled = 0;
        int cutShort = 0;
        int runs = 0;
        boolean running = false;
        for (int i = Math.max(0, kept.nextSetBit(0)); i < kept.length(); i++) {
            Measure measure = page.measure(i);
            boolean paragraph = kept.get(i) && measure.words() >= PARAGRAPH_WORDS_MIN;
            runs += paragraph && !running ? 1 : 0;
            running = paragraph;
            if (paragraph) {
                paragraphs++;
                titled += anyOf(titleWords, page.normalised().get(i)) ? 1 : 0;
                cutShort += ELLIPSES.stream().anyMatch(page.block(i).text()::endsWith) ? 1 : 0;
            }
        }
        double all = Math.max(1, paragraphs);
        int at = offset;
        row[at++] = titleWords.length == 0 ? Float.NaN : (float) (titled / all);
        row[at++] = (float) (cutShort / all);
        row[at++] = (float) paragraphs / Math.max(1, runs);
        return at;
    }

    private static boolean anyOf(int[] titleWords, String normalised) {
        return titleWords.length > 0 && anyWord(normalised, word -> Arrays.binarySearch(titleWords, word) >= 0);
    }

    /** What a text speaks of, as rising hashes. */
    private static int[] words(String normalised) {
        IntStream.Builder words = IntStream.builder();
        anyWord(normalised, word -> {
            words.add(word);
            return false;
        });
        return words.build().sorted().toArray();
    }

    /**
     * Whether one of the words is wanted that a text speaks of, as hashes: the beginnings of its longer words; pairs of
     * signs where no spaces stand between words.
     */
    private static boolean anyWord(String normalised, IntPredicate wanted) {
        int letters = 0;
        int hash = 0;
        for (int i = 0; i <= normalised.length(); i++) {
            char c = i < normalised.length() ? normalised.charAt(i) : ' ';
            if (Words.spaceless(c)) {
                boolean pair = i + 1 < normalised.length() && Words.spaceless(normalised.charAt(i + 1));
                if (pair && wanted.test(31 * c + normalised.charAt(i + 1))) {
                    return true;
                }
                letters = 0;
                hash = 0;
            } else if (PhraseList.inWord(c)) {
                hash = letters < STEM ? 31 * hash + c : hash;
                letters += Words.syllable(c) ? SYLLABLE : 1;
            } else {
                if (letters >= WORD_MIN && wanted.test(hash)) {
                    return true;
                }
                letters = 0;
                hash = 0;
            }
        }
        return false;
    }
}
