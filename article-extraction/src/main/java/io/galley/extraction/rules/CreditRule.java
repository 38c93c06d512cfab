package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.regex.Pattern;

/** Drops credits of pictures, and captions that end with one. */
final class CreditRule implements BlockRule {
    /** Longest caption, in words. */
    private static final int CAPTION_WORDS_MAX = 45;

    /** Longest line that is a credit by its opener, in words. */
    private static final int CREDIT_WORDS_MAX = 30;

    /** Longest line of an opener and names, in words. */
    private static final int NAMES_WORDS_MAX = 8;

    /** A credit at the end: a copyright mark, or a name and an agency in capitals after a slash. */
    private static final Pattern TAIL = Pattern.compile(
            "(?:©|\\(c\\))\\s{0,2}[^.!?]{1,60}$|\\p{L}\\s{0,2}/\\s{0,2}\\p{Lu}{2,12}(?:\\s\\p{L}{1,12})?\\)?$");

    private final PhraseList openers;

    CreditRule(PhraseList openers) {
        this.openers = openers;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > CAPTION_WORDS_MAX) {
            return Verdict.NONE;
        }
        String text = around.normal();
        int start = text.startsWith("(") || text.startsWith("[") || text.startsWith("©") ? 1 : 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int opening = openers.opening(text.substring(start));
        boolean opened = opening > 0 && around.words() <= CREDIT_WORDS_MAX && around.markAfter(start + opening);
        boolean dotted = opening > 0 && text.charAt(start + opening - 1) == '.';
        boolean names = opening > 0 && around.measure().capitals() >= around.words() - 1;
        opened |= (dotted || names)
                && around.words() <= NAMES_WORDS_MAX
                && !around.measure().endsSentence();
        boolean marked = text.startsWith("©") && around.words() <= CREDIT_WORDS_MAX;
        return opened || marked || TAIL.matcher(block.text()).find() || creditAtEnd(text) || lastSentence(text)
                ? Verdict.drop("credit")
                : Verdict.NONE;
    }

    /** "… in the yard. Photo Evening Post/A. P.": the last sentence is short and opens like a credit. */
    private boolean lastSentence(String text) {
        int stop = text.lastIndexOf(". ", Math.max(0, text.length() - 8));
        for (int at = stop; at > 0 && text.length() - at <= LAST_CHARS_MAX; at = text.lastIndexOf(". ", at - 1)) {
            String last = text.substring(at + 2);
            if (openers.opens(last) && last.indexOf('/') > 0) {
                return true;
            }
        }
        return false;
    }

    /** Longest last sentence that may be a credit, in characters. */
    private static final int LAST_CHARS_MAX = 50;

    /** "… at the table. Photo: private": an opener and a colon in the last words. */
    private boolean creditAtEnd(String text) {
        int colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
        if (colon < 0 || text.length() - colon > 50) {
            return false;
        }
        int end = colon;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        boolean closed = start == 0 || ".!?)(|/–-—,;]".indexOf(text.charAt(Math.max(0, start - 2))) >= 0;
        boolean bracket = start > 0 && "([".indexOf(text.charAt(start - 1)) >= 0;
        return (closed || bracket) && start < end && openers.is(text.substring(start, end));
    }
}
