package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;

/**
 * Judges short blocks by the phrase that opens them. A block that is the phrase, or a line without a sentence's end, is
 * dropped; a whole sentence may be prose that only looks like it, and is doubted.
 */
final class PhraseRule implements BlockRule {
    private final String kind;
    private final PhraseList phrases;
    private final int wordsMax;

    /**
     * Makes a rule.
     *
     * @param kind what the blocks are called
     * @param wordsMax longest block that is judged, in words
     */
    PhraseRule(String kind, PhraseList phrases, int wordsMax) {
        this.kind = kind;
        this.phrases = phrases;
        this.wordsMax = wordsMax;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > wordsMax) {
            return Verdict.NONE;
        }
        String text = around.normal();
        int start = text.startsWith("©") || text.startsWith("»") || text.startsWith(">") ? 1 : 0;
        while (start < text.length() && (text.charAt(start) == ' ' || Character.isDigit(text.charAt(start)))) {
            start++;
        }
        if (!phrases.opens(text.substring(start))) {
            return Verdict.NONE;
        }
        boolean whole = phrases.is(text.substring(start));
        return whole || !around.measure().endsSentence() ? Verdict.drop(kind) : Verdict.doubt(kind);
    }
}
