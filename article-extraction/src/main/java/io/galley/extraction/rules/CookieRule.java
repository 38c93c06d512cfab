package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;

/** Doubts sentences about cookies and consent; two phrases of that sort are a notice. */
final class CookieRule implements BlockRule {
    /** Longest block of a notice, in words. */
    private static final int WORDS_MAX = 90;

    private final PhraseList phrases;

    CookieRule(PhraseList phrases) {
        this.phrases = phrases;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        String text = around.normal();
        int first = around.words() > WORDS_MAX || !around.mayHold(phrases) ? -1 : phrases.find(text);
        if (first < 0) {
            return Verdict.NONE;
        }
        boolean again = phrases.within(text.substring(Math.min(text.length(), first + 8)));
        boolean button = text.indexOf(' ') > 0 && phrases.is(text); // one word may be a heading: "Cookies"
        return again || button ? Verdict.drop("cookie") : Verdict.doubt("cookie");
    }
}
