package io.galley.extraction.keywords;

import java.util.List;

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
            "fullName",
            "stopsBefore",
            "stopsAfter",
            "boundsBefore",
            "boundsAfter",
            "family");

    /** Share of capital words from which a phrase is a name as a whole. */
    private static final double FULL_NAME = 0.99;

    /** Counts and places up to here have their logarithms looked up. */
    private static final int LOGS = 4_096;

    private static final double[] LOG = logs(0);
    private static final double[] LOG_OF_NEXT = logs(1);

    private final int[] stemCounts;
    private final int[] stemLengths;
    private final int[] relatives;
    private final int tokens;
    private final int leadTokens;
    private final int sentences;

    /**
     * For one article.
     *
     * @param stemCounts how often each stem occurs, by its number
     * @param stemLengths how long each stem is, in characters
     * @param relatives how often other stems of its family occur: those that start alike
     * @param tokens words of the article
     * @param leadTokens words of its title and first paragraph
     */
    PhraseFeatures(int[] stemCounts, int[] stemLengths, int[] relatives, int tokens, int leadTokens, int sentences) {
        this.stemCounts = stemCounts;
        this.stemLengths = stemLengths;
        this.relatives = relatives;
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
        int length = 0;
        int least = Integer.MAX_VALUE;
        double total = 0;
        double family = 0;
        for (int stem : phrase.stems) {
            int times = stemCounts[stem];
            length += stemLengths[stem];
            least = Math.min(least, times);
            total += times;
            family += logOfNext(relatives[stem]);
        }
        double place = logOfNext(phrase.first) / 6;
        double logCount = log(phrase.count);
        return new double[] {
            1,
            logCount,
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
            Math.log(total / phrase.words),
            log(least),
            (double) (phrase.last - phrase.first) / tokens,
            (double) phrase.sentences / sentences,
            phrase.rarityMean,
            phrase.rarityLeast,
            phrase.rarityFirst,
            phrase.rarityLast,
            one ? phrase.rarityMean : 0,
            phrase.rareShare,
            one ? logCount : 0,
            phrase.rarityMean * logCount,
            phrase.inTitle ? phrase.rarityMean : 0,
            one ? place : 0,
            is(!one && capitalShare > FULL_NAME),
            phrase.stopsBefore / count,
            phrase.stopsAfter / count,
            phrase.boundsBefore / count,
            phrase.boundsAfter / count,
            family / phrase.words
        };
    }

    private static double[] logs(int added) {
        double[] logs = new double[LOGS];
        for (int i = 0; i < LOGS; i++) {
            logs[i] = added == 0 ? Math.log(i) : Math.log1p(i);
        }
        return logs;
    }

    private static double log(int value) {
        return value < LOGS ? LOG[value] : Math.log(value);
    }

    private static double logOfNext(int value) {
        return value < LOGS ? LOG_OF_NEXT[value] : Math.log1p(value);
    }

    private static double is(boolean fact) {
        return fact ? 1 : 0;
    }
}
