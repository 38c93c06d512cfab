package io.galley.extraction.keywords;

import java.util.List;
import java.util.Map;

/**
 * What is measured of a phrase. Nothing here knows a language; where a language has no list of common words, the
 * features of rarity are all the same for all its phrases and move nothing.
 */
final class PhraseFeatures {

    static final List<String> NAMES = List.of(
            "bias",
            "count",
            "first",
            "leadParagraph",
            "inTitle",
            "titleShare",
            "oneWord",
            "threeWords",
            "fourWords",
            "capitalShare",
            "anyCapital",
            "acronym",
            "oneWordName",
            "oneWordInTitle",
            "repeatedPhrase",
            "linkedPhrase",
            "plainPhrase",
            "neverWhole",
            "wholeShare",
            "weakShare",
            "onlyInsideLonger",
            "insideShare",
            "digits",
            "length",
            "short",
            "meanWordCount",
            "leastWordCount",
            "spread",
            "sentenceShare",
            "rarityMean",
            "rarityLeast",
            "rarityFirst",
            "rarityLast",
            "rareWord",
            "rareShare",
            "oneWordCount",
            "rareCount",
            "rareInTitle",
            "oneWordFirst",
            "fullName");

    /** Share of capital words from which a phrase is a name as a whole. */
    private static final double FULL_NAME = 0.99;

    private final Map<String, Integer> stemCounts;
    private final int tokens;
    private final int leadTokens;
    private final int sentences;

    /**
     * For one article.
     *
     * @param stemCounts how often each stem occurs
     * @param tokens words of the article
     * @param leadTokens words of its title and first paragraph
     */
    PhraseFeatures(Map<String, Integer> stemCounts, int tokens, int leadTokens, int sentences) {
        this.stemCounts = stemCounts;
        this.tokens = tokens;
        this.leadTokens = leadTokens;
        this.sentences = sentences;
    }

    /** In the order of {@link #NAMES}. */
    double[] of(Candidate phrase) {
        boolean one = phrase.words == 1;
        double count = phrase.count;
        double capitalShare = phrase.capitals / (count * phrase.words);
        boolean name = phrase.capitals > 0;
        double countLog = Math.log(count);
        double place = Math.log1p(phrase.first) / 6;
        int length = 0;
        int least = Integer.MAX_VALUE;
        double total = 0;
        for (String stem : phrase.stems) {
            int times = stemCounts.getOrDefault(stem, 1);
            length += stem.length();
            least = Math.min(least, times);
            total += times;
        }
        double[] row = {
            1,
            countLog,
            place,
            is(phrase.first < leadTokens),
            is(phrase.inTitle),
            phrase.inTitle ? 1 / count : 0,
            is(one),
            is(phrase.words == 3),
            is(phrase.words >= 4),
            capitalShare,
            is(name),
            is(phrase.acronym),
            is(one && name),
            is(one && phrase.inTitle),
            is(!one && phrase.count > 1),
            is(!one && phrase.linked),
            is(!one && !phrase.linked && !name),
            is(one && !name && phrase.whole == 0),
            phrase.whole / count,
            (double) phrase.weak / phrase.words,
            is(phrase.onlyInsideLonger()),
            Math.min(1, phrase.insideLonger / count),
            is(phrase.digits),
            Math.min(length, 25) / 10.0,
            is(length < 4),
            Math.log(total / phrase.stems.length),
            Math.log(least),
            (double) (phrase.last - phrase.first) / tokens,
            (double) phrase.sentences / sentences,
            phrase.rarityMean,
            phrase.rarityLeast,
            phrase.rarityFirst,
            phrase.rarityLast,
            one ? phrase.rarityMean : 0,
            phrase.rareShare,
            one ? countLog : 0,
            phrase.rarityMean * countLog,
            phrase.inTitle ? phrase.rarityMean : 0,
            one ? place : 0,
            is(!one && capitalShare > FULL_NAME)
        };
        return row;
    }

    private static double is(boolean fact) {
        return fact ? 1 : 0;
    }
}
