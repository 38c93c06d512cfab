package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;

/** Drops the line of tags, filled or empty. */
final class TagsRule implements BlockRule {
    /** Longest line of tags, in words. */
    private static final int WORDS_MAX = 50;

    /** Words that may stand between the label and its colon: "Tags for this article:". */
    private static final int LABEL_CHARS_MAX = 40;

    private final PhraseList openers;

    TagsRule(PhraseList openers) {
        this.openers = openers;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (!around.mayOpen(openers)) {
            return Verdict.NONE;
        }
        String text = around.normal();
        int opening = openers.opening(text);
        if (opening == 0 || around.words() > WORDS_MAX || around.measure().sentenceEnds() > 1) {
            return Verdict.NONE;
        }
        int colon = text.indexOf(':', opening);
        boolean label = colon >= 0 && colon <= opening + LABEL_CHARS_MAX;
        return label || around.markAfter(opening) ? Verdict.drop("tags") : Verdict.NONE;
    }
}
