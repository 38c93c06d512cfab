package io.galley.extraction.selection;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Words;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells one text from many teasers by its words, in any language: paragraphs of one article come back to each
 * other's words and to those of the title, end where a sentence ends, and follow each other.
 */
final class CohesionEvidence {
    static final List<String> NAMES = List.of("cohesion", "titleSpread", "cutShort", "unended", "proseRun");

    /** Shortest text that counts as a paragraph, in words. */
    private static final double PARAGRAPH_WORDS_MIN = 8;

    /** Shortest word that counts, in letters: shorter ones mostly stand in any text. */
    private static final int WORD_MIN = 5;

    /** A word is known by so many letters, so that its endings do not matter. */
    private static final int STEM = 6;

    /** A syllable of Hangul counts as so many letters. */
    private static final int SYLLABLE = 3;

    private static final List<String> ELLIPSES = List.of("…", "...", "…]", "...]", "…)", "...)");

    private CohesionEvidence() {}

    /** Writes it into a row, from {@code offset} on; unknown is NaN. Returns where the row goes on. */
    static int write(PageView page, BitSet kept, @Nullable String title, float[] row, int offset) {
        WordHashes titleWords = new WordHashes();
        read(title == null ? "" : PhraseList.normalise(title), titleWords);
        WordHashes seen = new WordHashes();
        WordHashes words = new WordHashes();
        double common = 0;
        int compared = 0;
        int paragraphs = 0;
        int titled = 0;
        int cutShort = 0;
        int unended = 0;
        int runs = 0;
        boolean running = false;
        for (int i = Math.max(0, kept.nextSetBit(0)); i < kept.length(); i++) {
            Measure measure = page.measure(i);
            boolean paragraph = kept.get(i) && measure.words() >= PARAGRAPH_WORDS_MIN;
            runs += paragraph && !running ? 1 : 0;
            running = paragraph;
            if (paragraph) {
                words.clear();
                read(page.normalised().get(i), words);
                if (paragraphs > 0 && words.size() > 0) {
                    common += (double) words.common(seen) / words.size();
                    compared++;
                }
                paragraphs++;
                seen.addAll(words);
                titled += words.common(titleWords) > 0 ? 1 : 0;
                cutShort += ELLIPSES.stream().anyMatch(page.block(i).text()::endsWith) ? 1 : 0;
                unended += measure.endsSentence() ? 0 : 1;
            }
        }
        double all = Math.max(1, paragraphs);
        int at = offset;
        row[at++] = compared == 0 ? Float.NaN : (float) (common / compared);
        row[at++] = titleWords.size() == 0 ? Float.NaN : (float) (titled / all);
        row[at++] = (float) (cutShort / all);
        row[at++] = (float) (unended / all);
        row[at++] = (float) paragraphs / Math.max(1, runs);
        return at;
    }

    /**
     * Adds what a text speaks of, as hashes: the beginnings of its longer words; pairs of signs where no spaces stand
     * between words.
     */
    private static void read(String normalised, WordHashes words) {
        int letters = 0;
        int hash = 0;
        for (int i = 0; i <= normalised.length(); i++) {
            char c = i < normalised.length() ? normalised.charAt(i) : ' ';
            if (Words.spaceless(c)) {
                if (i + 1 < normalised.length() && Words.spaceless(normalised.charAt(i + 1))) {
                    words.add(31 * c + normalised.charAt(i + 1));
                }
                letters = 0;
                hash = 0;
            } else if (PhraseList.inWord(c)) {
                hash = letters < STEM ? 31 * hash + c : hash;
                letters += Words.syllable(c) ? SYLLABLE : 1;
            } else {
                if (letters >= WORD_MIN) {
                    words.add(hash);
                }
                letters = 0;
                hash = 0;
            }
        }
    }
}
