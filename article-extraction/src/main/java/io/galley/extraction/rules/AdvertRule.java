package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;

/** Drops what an advert leaves: its label, alone or over and over, and a line led by it. */
final class AdvertRule implements BlockRule {
    /** Longest line led by an advert's label, in words. */
    private static final int LED_WORDS_MAX = 25;

    /** Longest line that says that the text goes on behind an advert, in words. */
    private static final int GOES_ON_WORDS_MAX = 13;

    private final PhraseList labels;
    private final PhraseList openers;
    private final PhraseList words;
    private final PhraseList goesOn;

    AdvertRule(PhraseBook book) {
        labels = book.list("advert");
        openers = book.list("advert-opener");
        words = book.list("advert-word");
        goesOn = book.list("goes-on");
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        String text = around.normal();
        boolean label = (around.mayOpen(labels) || !hasLetter(text)) && isLabel(strip(text));
        boolean led = around.words() <= LED_WORDS_MAX && around.mayOpen(openers) && openers.opens(strip(text));
        boolean between = around.words() <= GOES_ON_WORDS_MAX
                && around.mayHold(words)
                && around.mayHold(goesOn)
                && isBetween(strip(text));
        boolean advert = label || led || between || Refrain.is(text, around.words());
        return advert ? Verdict.drop("advert") : Verdict.NONE;
    }

    private static boolean hasLetter(String text) {
        int i = 0;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i < text.length();
    }

    private boolean isLabel(String core) {
        return labels.is(core) || onlyLabels(core);
    }

    private boolean isBetween(String core) {
        return words.within(core) && goesOn.within(core);
    }

    /** Whether the text is labels and nothing else, with marks and numbers between them. */
    private boolean onlyLabels(String text) {
        int i = 0;
        while (i < text.length()) {
            if (Character.isLetter(text.charAt(i))) {
                int length = labels.openingAt(text, i);
                if (length == 0) {
                    return false;
                }
                i += length;
            } else {
                i++;
            }
        }
        return !text.isEmpty();
    }

    /** The text without the digits and marks that number adverts. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetter(text.charAt(start)) && "\"'«“„‘".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        while (end > start
                && (!PhraseList.inWord(text.charAt(end - 1)) || Character.isDigit(text.charAt(end - 1)))
                && ".!?\"'»”’".indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
