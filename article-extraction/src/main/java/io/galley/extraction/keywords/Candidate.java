package io.galley.extraction.keywords;

import java.util.HashMap;
import java.util.Map;

/** A phrase that may become a keyword, with all its occurrences. */
final class Candidate {

    final String key;
    /** The stems of its words with a meaning: what the key is made of. */
    final String[] stems;
    /** Words with a meaning, without the links between them. */
    final int words;
    /** Index of its first occurrence among the words of the article. */
    final int first;

    int count;
    /** Occurrences that fill the whole space between two bounds. */
    int whole;
    /** Occurrences inside a longer candidate are counted there too; this is the most of any one of them. */
    int insideLonger;

    int sentences;
    int capitals;
    int weak;
    boolean inTitle;
    /** Index of its last occurrence. */
    int last;
    /** Is written in capitals alone. */
    boolean acronym;
    /** How rare its words are, from 0 to 1: see {@link Rarity}. */
    double rarityMean;

    double rarityLeast;
    double rarityFirst;
    double rarityLast;
    /** Share of its words that are on no list. */
    double rareShare;

    boolean digits;
    /** Has links between its words. */
    boolean linked;

    private int lastSentence = -1;
    private final Map<String, Integer> spellings = new HashMap<>();

    Candidate(String key, int words, int first) {
        this.key = key;
        this.stems = key.split(" ", -1);
        this.words = words;
        this.first = first;
    }

    void add(String spelling, boolean fillsSpace, int capitalWords, int sentence) {
        count++;
        whole += fillsSpace ? 1 : 0;
        capitals += capitalWords;
        if (sentence != lastSentence) {
            sentences++;
            lastSentence = sentence;
        }
        spellings.merge(spelling, 1, Integer::sum);
    }

    boolean onlyInsideLonger() {
        return insideLonger >= count;
    }

    /** The most frequent spelling; of equals, the one with fewer capitals, then the alphabet's first. */
    String spelling() {
        return spellings.entrySet().stream()
                .min((one, other) -> {
                    int byCount = Integer.compare(other.getValue(), one.getValue());
                    int byCapitals =
                            byCount != 0 ? byCount : Integer.compare(capitals(one.getKey()), capitals(other.getKey()));
                    return byCapitals != 0 ? byCapitals : one.getKey().compareTo(other.getKey());
                })
                .orElseThrow()
                .getKey();
    }

    private static int capitals(String text) {
        return (int) text.chars().filter(Character::isUpperCase).count();
    }
}
