package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * Judges short blocks by the phrase that opens them. A block that is the phrase, a line without a sentence's end, or
 * one whose every sentence is of that sort is dropped; a single sentence may be prose that only looks like it, and is
 * doubted.
 */
final class PhraseRule implements BlockRule {
    /** A phrase of fewer characters in a script without spaces may be the start of another word. */
    private static final int UNSPACED_CHARS_MIN = 4;

    private final String kind;
    private final PhraseList phrases;
    private final int wordsMax;
    private final List<PhraseList> notices;

    /**
     * Makes a rule.
     *
     * @param kind what the blocks are called
     * @param wordsMax longest block that is judged, in words
     * @param notices what each sentence holds if none of the block is prose
     */
    PhraseRule(String kind, PhraseList phrases, int wordsMax, List<PhraseList> notices) {
        this.kind = kind;
        this.phrases = phrases;
        this.wordsMax = wordsMax;
        this.notices = notices;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > wordsMax || !around.mayOpen(phrases)) {
            return Verdict.NONE;
        }
        String text = around.core();
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || Character.isDigit(text.charAt(start)))) {
            start++;
        }
        text = text.substring(start);
        int opening = phrases.opening(text);
        if (opening == 0 || !(around.html() || tells(text, opening))) {
            return Verdict.NONE;
        }
        if (phrases.is(text) || !around.measure().endsSentence() || isLabel(text, opening, around.words())) {
            return Verdict.drop(kind);
        }
        if (Sentences.allHold(text, notices)) {
            boolean more = Sentences.of(text).size() > 1;
            return more ? Verdict.drop(around.html() ? "request" : kind) : Verdict.doubt(kind);
        }
        return around.html() ? Verdict.doubt(kind) : Verdict.NONE;
    }

    /** Whether the phrase is a label before a short text: {@code Newsletter: one letter a month.} */
    private static boolean isLabel(String text, int opening, double words) {
        return opening < text.length() && text.charAt(opening) == ':' && words <= LABELLED_WORDS_MAX;
    }

    /** Longest text behind such a label, in words with it. */
    private static final int LABELLED_WORDS_MAX = 12;

    /** One word may open a headline; with a mark behind it, or more of its sort in the line, it tells something. */
    private boolean tells(String text, int opening) {
        boolean unspaced = unspaced(text.charAt(opening - 1));
        boolean sure = unspaced ? opening >= UNSPACED_CHARS_MIN : text.lastIndexOf(' ', opening - 1) > 0;
        if (sure || Surroundings.markAfter(text, opening)) {
            return true;
        }
        boolean goesOn = unspaced && Character.isLetter(text.charAt(opening));
        String rest = text.substring(opening);
        return !goesOn && notices.stream().anyMatch(list -> list.within(rest));
    }

    private static boolean unspaced(char c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }
}
