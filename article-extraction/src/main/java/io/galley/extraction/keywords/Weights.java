package io.galley.extraction.keywords;

import java.util.List;
import java.util.Map;

/**
 * How likely a phrase is a keyword: a logistic model. Its constants were fitted (ridge 5) on 50 French news articles
 * with keywords by several readers; six of them were then moved by hand; ten-fold F1 of the ten best is .44. No feature
 * knows a language.
 */
final class Weights {

    private static final double BIAS = -1.31;
    /** Of ln(occurrences). */
    private static final double COUNT = 0.57;
    /** Of ln(1 + words before the first occurrence) / 6. */
    private static final double FIRST = -1.59;

    private static final double IN_TITLE = 0.52;
    private static final double ONE_WORD = 0.19;
    private static final double THREE_WORDS = -0.60;
    private static final double FOUR_WORDS = -1.18;
    private static final double NAME = 0.61;
    private static final double ONE_WORD_NAME = 0.33;
    private static final double ONE_WORD_IN_TITLE = 0.36;
    private static final double REPEATED_PHRASE = 0.90;
    /** Two words or more with a link between them. */
    private static final double LINKED_PHRASE = 0.30;
    /** Two words or more with neither a link nor a name. */
    private static final double PLAIN_PHRASE = -0.30;
    /** One small word that never stands between two bounds: it is part of something. */
    private static final double NEVER_WHOLE = -0.50;
    /** Of the share of its words that say little. */
    private static final double WEAK = -0.89;

    private static final double ONE_WEAK_WORD = -0.40;
    private static final double ONLY_INSIDE_LONGER = -1.26;
    private static final double DIGITS = -0.99;
    /** Of the characters of its stems, in tens, at most 25. */
    private static final double LENGTH = 0.11;
    /** Below four characters. */
    private static final double SHORT = -0.69;
    /** Of ln(mean occurrences of its words). */
    private static final double MEAN_WORD_COUNT = 0.02;
    /** Of ln(occurrences of its rarest word). */
    private static final double LEAST_WORD_COUNT = 0.32;

    private Weights() {}

    /**
     * The log-odds that a phrase is a keyword.
     *
     * @param stemCounts how often each stem occurs in the article
     */
    static double logOdds(Candidate candidate, Map<String, Integer> stemCounts) {
        boolean one = candidate.words == 1;
        boolean name = candidate.capitals > 0;
        List<String> stems = List.of(candidate.key.split(" ", -1));
        int length = stems.stream().mapToInt(String::length).sum();
        int least = stems.stream()
                .mapToInt(stem -> stemCounts.getOrDefault(stem, 1))
                .min()
                .orElse(1);
        double mean = stems.stream()
                .mapToInt(stem -> stemCounts.getOrDefault(stem, 1))
                .average()
                .orElse(1);
        return BIAS
                + COUNT * Math.log(candidate.count)
                + FIRST * Math.log1p(candidate.first) / 6
                + (candidate.inTitle ? IN_TITLE : 0)
                + (name ? NAME : 0)
                + (one ? oneWord(candidate, name) : severalWords(candidate, name))
                + WEAK * candidate.weak / candidate.words
                + (candidate.onlyInsideLonger() ? ONLY_INSIDE_LONGER : 0)
                + (candidate.digits ? DIGITS : 0)
                + LENGTH * Math.min(length, 25) / 10
                + (length < 4 ? SHORT : 0)
                + MEAN_WORD_COUNT * Math.log(mean)
                + LEAST_WORD_COUNT * Math.log(least);
    }

    private static double oneWord(Candidate candidate, boolean name) {
        return ONE_WORD
                + (name ? ONE_WORD_NAME : 0)
                + (candidate.inTitle ? ONE_WORD_IN_TITLE : 0)
                + (candidate.weak > 0 ? ONE_WEAK_WORD : 0)
                + (!name && candidate.whole == 0 ? NEVER_WHOLE : 0);
    }

    private static double severalWords(Candidate candidate, boolean name) {
        return (candidate.words == 3 ? THREE_WORDS : 0)
                + (candidate.words >= 4 ? FOUR_WORDS : 0)
                + (candidate.count > 1 ? REPEATED_PHRASE : 0)
                + (candidate.linked ? LINKED_PHRASE : 0)
                + (!candidate.linked && !name ? PLAIN_PHRASE : 0);
    }
}
