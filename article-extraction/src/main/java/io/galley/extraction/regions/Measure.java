package io.galley.extraction.regions;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Signs;
import io.galley.extraction.reading.Words;

/**
 * What can be counted in one block's text.
 *
 * @param words in scripts without spaces, as many as their characters stand for
 * @param chars characters; one of Chinese or Japanese counts as three, so that lengths compare
 * @param linkShare share of the characters inside links, 0–1
 * @param sentenceEnds marks that end a sentence
 * @param commas commas of any script
 * @param capitals words that begin with a capital
 * @param digits digits
 * @param endsSentence whether the last mark ends a sentence
 * @param good whether the block reads like prose: long enough, few links, a sentence's end, visible
 */
public record Measure(
        double words,
        double chars,
        double linkShare,
        int sentenceEnds,
        int commas,
        int capitals,
        int digits,
        boolean endsSentence,
        boolean good) {

    /** Fewest words of a good block; shorter prose cannot be told from teasers by itself. */
    private static final double GOOD_WORDS_MIN = 10;

    /** Largest link share of a good block. */
    private static final double GOOD_LINK_SHARE_MAX = 0.33;

    /**
     * Fewest words of a block in a script without sentence marks that is taken for sentences. Headlines have below 18;
     * with more, the shortest paragraphs are lost, with fewer, teasers become prose.
     */
    private static final double ENDLESS_WORDS_MIN = 18;

    private static final String CLOSERS = "\"'”’»)]“」』）›";

    /** Measures a block. */
    public static Measure of(Block block) {
        String text = block.text();
        double words = block.words();
        int spaceless = 0;
        int ends = 0;
        int commas = 0;
        int capitals = 0;
        int digits = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= 'a' && c <= 'z')) {
                inWord = c != ' ';
                continue;
            }
            int sort = Signs.of(c);
            boolean letter = (sort & Signs.WORD) != 0;
            if (letter) {
                capitals += !inWord && (sort & Signs.CAPITAL) != 0 ? 1 : 0;
                digits += (sort & Signs.DIGIT) != 0 ? 1 : 0;
                spaceless += (sort & Signs.SPACELESS) != 0 && Words.ideographic(c) ? 1 : 0;
            } else if ((sort & Signs.SENTENCE_END) != 0) {
                ends += sentenceEnd(text, i) ? 1 : 0;
            } else {
                commas += (sort & Signs.COMMA) != 0 ? 1 : 0;
            }
            inWord = letter;
        }
        boolean unmarked = words >= ENDLESS_WORDS_MIN && isEndless(text);
        ends += unmarked ? 1 : 0;
        boolean endsSentence = unmarked || endsSentence(text);
        boolean good = words >= GOOD_WORDS_MIN
                && block.linkDensity() < GOOD_LINK_SHARE_MAX
                && (ends > 0 || endsSentence)
                && !block.hidden();
        return new Measure(
                words,
                text.length() + 2.0 * spaceless,
                block.linkDensity(),
                ends,
                commas,
                capitals,
                digits,
                endsSentence,
                good);
    }

    /** Whether the last letter is of a script that writes no mark where a sentence ends. */
    private static boolean isEndless(String text) {
        int i = text.length() - 1;
        while (i > 0 && !Character.isLetter(text.charAt(i))) {
            i--;
        }
        return Words.endless(text.charAt(i));
    }

    /** A mark between two letters or digits ends nothing: 3.14, example.org. */
    private static boolean sentenceEnd(String text, int i) {
        return i + 1 == text.length() || (Signs.of(text.charAt(i + 1)) & Signs.WORD) == 0 || text.charAt(i) > '\u2fff';
    }

    private static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i > 0 && mayFollowEnd(text.charAt(i))) {
            i--;
        }
        return (Signs.of(text.charAt(i)) & Signs.SENTENCE_END) != 0;
    }

    /** Whether a character may stand behind a sentence's last mark; most texts end with a letter or with the mark. */
    private static boolean mayFollowEnd(char c) {
        return (Signs.of(c) & (Signs.WORD | Signs.SENTENCE_END)) == 0
                && (CLOSERS.indexOf(c) >= 0 || Character.isSpaceChar(c));
    }
}
