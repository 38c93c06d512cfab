package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;

/** Drops teasers such as "Lire aussi : …" inside the body, where trimming the edges cannot reach them. */
final class ReadAlsoRule implements BlockRule {
    /** Longest teaser, in words: a headline and a kicker. Longer blocks that open so are prose. */
    private static final int TEASER_WORDS_MAX = 40;

    /** Longest teaser without a mark after its opener, in words. */
    private static final int BARE_WORDS_MAX = 20;

    private static final double LINK_SHARE_MIN = 0.5;

    private final PhraseList openers;

    ReadAlsoRule(PhraseList openers) {
        this.openers = openers;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > TEASER_WORDS_MAX || !around.mayOpen(openers)) {
            return Verdict.NONE;
        }
        String text = around.core();
        int opening = openers.opening(text);
        if (opening == 0) {
            return Verdict.NONE;
        }
        String phrase = text.substring(0, opening);
        boolean bare = around.words() <= BARE_WORDS_MAX
                && (!around.measure().endsSentence() || text.endsWith("?"))
                && severalWords(phrase)
                && !around.html();
        boolean teaser = Surroundings.markAfter(text, opening) || bare || block.linkDensity() > LINK_SHARE_MIN;
        return teaser ? Verdict.drop("read-also") : Verdict.NONE;
    }

    /** Whether a phrase is more than one word, which could open a sentence. */
    private static boolean severalWords(String phrase) {
        return phrase.indexOf(' ') > 0 || (phrase.length() >= UNSPACED_CHARS_MIN && phrase.charAt(0) >= FIRST_UNSPACED);
    }

    /** Shortest phrase of several words in scripts that write them together, in characters. */
    private static final int UNSPACED_CHARS_MIN = 4;

    /** First character of the scripts of East Asia. */
    private static final char FIRST_UNSPACED = '\u2e80';
}
