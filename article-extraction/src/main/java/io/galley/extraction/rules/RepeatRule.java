package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;

/** Drops short lines that the page says again and again: labels of buttons and adverts. */
final class RepeatRule implements BlockRule {
    /** A title may stand in a page twice; a label stands there once a teaser. */
    private static final int REPEATS_MIN = 3;

    /** Longest label, in words. */
    private static final int WORDS_MAX = 8;

    @Override
    public Verdict judge(Block block, Surroundings around) {
        boolean label = around.repeats() >= REPEATS_MIN
                && around.words() <= WORDS_MAX
                && !around.measure().endsSentence()
                && !isSpeaker(around.normal());
        return label ? Verdict.drop("repeat") : Verdict.NONE;
    }

    /** In an interview the speakers' names stand over and over, with a colon. */
    private static boolean isSpeaker(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }
}
