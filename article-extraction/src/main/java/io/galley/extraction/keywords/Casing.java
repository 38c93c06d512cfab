package io.galley.extraction.keywords;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word the case it has inside sentences: a sentence's first word and the words of an English title shout.
 */
final class Casing {

    /** A title with a larger share of capitals among its meaningful words says nothing about their case. */
    private static final double TITLE_CAPITALS_MAX = 0.6;

    private Casing() {}

    /** @param titleTokens how many of the tokens are the title's */
    static List<Token> usual(List<Token> tokens, int titleTokens) {
        Map<String, Map<String, Integer>> forms = new HashMap<>();
        boolean plainTitle = capitalShare(tokens.subList(0, titleTokens)) <= TITLE_CAPITALS_MAX;
        for (int i = plainTitle ? 0 : titleTokens; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.starts()) {
                forms.computeIfAbsent(token.lower(), any -> new HashMap<>()).merge(token.form(), 1, Integer::sum);
            }
        }
        return tokens.stream()
                .map(token -> usual(token, forms.get(token.lower())))
                .toList();
    }

    /** The most frequent form inside sentences; as written where the word never stands there. */
    private static Token usual(Token token, @Nullable Map<String, Integer> seen) {
        if (seen == null) {
            return token;
        }
        return token.inForm(seen.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey());
    }

    private static double capitalShare(List<Token> title) {
        int capitals = 0;
        int all = 0;
        for (Token token : title) {
            if (!token.stop() && !token.starts()) {
                all++;
                capitals += token.capital() ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) capitals / all;
    }
}
