package io.galley.extraction.writing;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Signs;
import io.galley.extraction.reading.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes from a title line the kicker or badge that flattening joined to it without a mark: "Homeland society Volunteers
 * set the new wheel". Known by the page's address, which is made of the headline alone.
 */
final class JoinedKicker {
    /** Longest kicker, in words. */
    private static final int WORDS_MAX = 6;

    /** Shortest rest, in words. */
    private static final double REST_WORDS_MIN = 4;

    /**
     * Share of a headline's longer words that begin small, from which it is written like a sentence. Where all begin
     * with capitals, addresses leave out first words as well as kickers: "Ultimate Guide to Ferries".
     */
    private static final double SMALL_SHARE_MIN = 0.5;

    private static final int LONG_WORD_CHARS_MIN = 4;

    /** Words that an address may leave out of a headline. */
    private static final Set<String> STOPS = PhraseBook.shared().phrases("keyword-stops").stream()
            .map(PhraseList::normalise)
            .collect(Collectors.toUnmodifiableSet());

    private JoinedKicker() {}

    /** The title without it. */
    static String without(String text, Slug slug) {
        int at = text.indexOf(' ');
        for (int words = 1; at > 0 && words <= WORDS_MAX; words++) {
            String lead = text.substring(0, at);
            String rest = text.substring(at + 1);
            if (slug.opensWith(rest) && slug.saysOnly(lead, rest) && isKicker(lead) && isSentence(rest)) {
                return rest;
            }
            at = text.indexOf(' ', at + 1);
        }
        return text;
    }

    private static boolean isKicker(String lead) {
        List<String> words = Arrays.asList(PhraseList.normalise(lead).split(" ", -1));
        boolean number = lead.chars().anyMatch(Character::isDigit);
        boolean goesOn = STOPS.contains(words.get(words.size() - 1)); // "Where to find" needs what follows
        return !number && !goesOn && PhraseList.inWord(lead.charAt(lead.length() - 1));
    }

    /** Begins with a capital and goes on in small letters. */
    private static boolean isSentence(String rest) {
        double small = 0;
        double all = 0;
        for (String word : rest.substring(rest.indexOf(' ') + 1).split(" ", -1)) {
            if (word.length() >= LONG_WORD_CHARS_MIN) {
                all++;
                small += Signs.isSmall(word.codePointAt(0)) ? 1 : 0;
            }
        }
        return Words.count(rest) >= REST_WORDS_MIN
                && !Signs.isSmall(rest.codePointAt(0))
                && small > 0
                && small >= SMALL_SHARE_MIN * all;
    }
}
