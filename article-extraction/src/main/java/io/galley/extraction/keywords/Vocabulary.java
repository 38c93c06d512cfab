package io.galley.extraction.keywords;

import java.util.HashMap;
import java.util.Map;

/** What is known of the words of one article; each is looked up and stemmed once, however often it occurs. */
final class Vocabulary {

    /**
     * A word whatever its form.
     *
     * @param lower in lower case
     * @param stem what inflected forms share
     * @param stop says nothing: bounds phrases
     * @param weak says little on its own
     * @param link may stand inside a phrase, if alone between two words
     * @param dependent is no keyword on its own
     * @param rarity from 0, the commonest word, to 1: see {@link Rarity}
     */
    record Word(
            String lower, String stem, boolean stop, boolean weak, boolean link, boolean dependent, double rarity) {}

    private final WordForms forms;
    private final Rarity rarity;
    private final WordForms.Stemming stemming;
    private final Map<String, Word> words = new HashMap<>();

    /** For one article in a language, by its ISO 639-1 code. */
    Vocabulary(String language) {
        forms = WordForms.of(language);
        rarity = Rarity.of(language);
        stemming = forms.stemming();
    }

    /** What is known of words in general. */
    WordForms forms() {
        return forms;
    }

    /** A word by its lower case, which is not empty. */
    Word word(String lower) {
        return words.computeIfAbsent(lower, this::read);
    }

    private Word read(String lower) {
        String bare = lower.endsWith("'") ? lower.substring(0, lower.length() - 1) : lower;
        boolean stop = forms.isStop(bare) || (bare.length() < 2 && !Character.isIdeographic(bare.codePointAt(0)));
        return new Word(
                lower,
                stemming.stem(lower),
                stop,
                forms.isWeak(lower),
                forms.isLink(lower),
                forms.isDependent(lower),
                rarity.rareness(bare));
    }
}
