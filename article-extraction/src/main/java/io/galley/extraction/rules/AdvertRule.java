package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** Drops what an advert leaves: its label, alone or over and over, and a line led by it. */
final class AdvertRule implements BlockRule {
    /** Longest line led by an advert's label, in words. */
    private static final int LED_WORDS_MAX = 25;

    /** Fewest words of a refrain: shorter lines repeat a word by chance. */
    private static final int REFRAIN_WORDS_MIN = 8;

    /** How often a refrain says each of its words, on average. Prose of that length stays below 1.5. */
    private static final double REFRAIN_RATE_MIN = 2.2;

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
        String core = strip(text);
        boolean label = labels.is(core) || onlyLabels(core);
        boolean led = around.words() <= LED_WORDS_MAX && openers.opens(core);
        boolean between = around.words() <= GOES_ON_WORDS_MAX && words.within(core) && goesOn.within(core);
        return label || led || between || refrain(text, around.words()) ? Verdict.drop("advert") : Verdict.NONE;
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

    private static boolean refrain(String text, double words) {
        if (words < REFRAIN_WORDS_MIN) {
            return false;
        }
        int all = tokens(text);
        Set<String> different = new HashSet<>();
        StringTokenizer each = new StringTokenizer(text);
        for (int i = 0; i < all; i++) {
            different.add(each.nextToken());
            if (all < REFRAIN_RATE_MIN * different.size()) {
                return false;
            }
        }
        return all >= REFRAIN_WORDS_MIN;
    }

    /** What stands between blanks, as far as a refrain is looked for. */
    private static int tokens(String text) {
        int tokens = text.isEmpty() ? 0 : 1;
        for (int i = text.indexOf(' '); i >= 0 && tokens < REFRAIN_TOKENS_MAX; i = text.indexOf(' ', i + 1)) {
            tokens++;
        }
        return tokens;
    }

    /** A refrain shows itself in so many words. */
    private static final int REFRAIN_TOKENS_MAX = 400;
}
