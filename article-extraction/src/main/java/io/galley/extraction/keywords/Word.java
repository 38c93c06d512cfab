package io.galley.extraction.keywords;

import io.galley.extraction.language.Rarity;
import java.util.Locale;

/**
 * What a language knows of one word, whatever its case.
 *
 * @param lower in lower case
 * @param stem what inflected forms share
 * @param stop says nothing: bounds phrases
 * @param weak says little on its own
 * @param link may stand alone between the words of a phrase
 * @param standsAlone may be a keyword by itself
 * @param rarity from 0, the commonest word, to 1: see {@link Rarity}
 */
record Word(String lower, String stem, boolean stop, boolean weak, boolean link, boolean standsAlone, double rarity) {

    static Word of(String lower, WordForms forms, Rarity rarity, WordForms.Stemming stemming) {
        String bare = lower.endsWith("'") ? lower.substring(0, lower.length() - 1) : lower;
        boolean stop = forms.isStop(bare) || (bare.length() < 2 && !Character.isIdeographic(bare.codePointAt(0)));
        return new Word(
                lower,
                stemming.stem(lower),
                stop,
                forms.isWeak(lower),
                forms.isLink(lower),
                !forms.isDependent(lower) && hasLetter(lower),
                rarity.rareness(bare));
    }

    /** A word of two characters or more that is on no list of its language. */
    static Word unlisted(String lower, WordForms.Stemming stemming) {
        return new Word(lower, stemming.stem(lower), false, false, false, hasLetter(lower), 1);
    }

    private static boolean hasLetter(String word) {
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            if (Character.isLetter(word.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
