package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;

/** Drops lines of share buttons: nothing but names of networks and verbs such as print and send. */
final class ShareRule implements BlockRule {
    /** Longest line of buttons, in words. */
    private static final int WORDS_MAX = 25;

    /** Least share of the line's characters that buttons make up: counters and joiners stand between. */
    private static final double BUTTONS_SHARE_MIN = 0.75;

    /**
     * Longest line of buttons, in characters: marks without words are no limit to a line, and are looked at one by one.
     */
    private static final int CHARS_MAX = 500;

    /** Buttons in a line of nothing else that make it surely a bar, in markup as well. */
    private static final int BAR_MIN = 3;

    private final PhraseList buttons;

    ShareRule(PhraseList buttons) {
        this.buttons = buttons;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        String text = around.normal();
        if (around.words() > WORDS_MAX
                || !around.mayHold(buttons)
                || text.length() > CHARS_MAX
                || around.measure().endsSentence()) {
            return Verdict.NONE;
        }
        int letters = 0;
        int hits = 0;
        int found = 0;
        int i = 0;
        while (i < text.length()) {
            boolean wordStart = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            int opening = wordStart ? buttons.openingAt(text, i) : 0;
            if (opening > 0) {
                hits += opening;
                found++;
                letters += opening;
                i += opening;
            } else {
                letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
                i++;
            }
        }
        if (around.html() && found >= BAR_MIN && hits == letters) {
            return Verdict.drop("share-bar");
        }
        return hits > 0 && hits >= BUTTONS_SHARE_MIN * letters ? Verdict.drop("share") : Verdict.NONE;
    }
}
