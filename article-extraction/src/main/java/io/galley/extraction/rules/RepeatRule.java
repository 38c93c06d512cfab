package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;

/**
 * Drops short lines that the page says again and again, and doubts lines that it says twice in a row: a caption, but a
 * title as well.
 */
final class RepeatRule implements BlockRule {
    /** A title may stand in a page twice; a label stands there once a teaser. */
    private static final int REPEATS_MIN = 3;

    /** Longest label, in words. */
    private static final int WORDS_MAX = 8;

    /** Longest and shortest caption, in words: shorter lines come twice by chance. */
    private static final int CAPTION_WORDS_MAX = 45;

    private static final int CAPTION_WORDS_MIN = 4;

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.measure().endsSentence() || isSpeaker(around.normal())) {
            return Verdict.NONE;
        }
        boolean label = around.repeats() >= REPEATS_MIN && around.words() <= WORDS_MAX;
        boolean caption = !around.html()
                && around.again()
                && around.amongProse()
                && around.words() >= CAPTION_WORDS_MIN
                && around.words() <= CAPTION_WORDS_MAX;
        if (label) {
            return Verdict.drop("repeat");
        }
        return caption ? Verdict.doubt("repeat") : Verdict.NONE;
    }

    /** In an interview the speakers' names stand over and over, with a colon. */
    private static boolean isSpeaker(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }
}
