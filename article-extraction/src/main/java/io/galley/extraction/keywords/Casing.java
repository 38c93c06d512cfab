package io.galley.extraction.keywords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each word the case it has inside sentences: a sentence's first word and the words of an English title shout.
 */
final class Casing {

    /** A title with a larger share of capitals among its meaningful words says nothing about their case. */
    private static final double TITLE_CAPITALS_MAX = 0.6;

    private Casing() {}

    /**
     * The words as they stand inside sentences; as written where one never stands there.
     *
     * @param titleTokens how many of the tokens are the title's
     */
    static List<Token> usual(List<Token> tokens, int titleTokens) {
        Map<String, Map<String, Integer>> forms = new HashMap<>();
        boolean plainTitle = capitalShare(tokens.subList(0, titleTokens)) <= TITLE_CAPITALS_MAX;
        for (int i = plainTitle ? 0 : titleTokens; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.starts()) {
                forms.computeIfAbsent(token.lower(), any -> new HashMap<>()).merge(token.form(), 1, Integer::sum);
            }
        }
        Map<String, String> usual = new HashMap<>();
        forms.forEach((word, seen) -> usual.put(word, usual(seen)));
        List<Token> result = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            String form = usual.get(token.lower());
            result.add(form == null ? token : token.inForm(form));
        }
        return result;
    }

    /** The most frequent form inside sentences; of equals, the alphabet's last. */
    private static String usual(Map<String, Integer> seen) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> form : seen.entrySet()) {
            int times = form.getValue();
            if (times > most || (times == most && form.getKey().compareTo(best) > 0)) {
                best = form.getKey();
                most = times;
            }
        }
        return best;
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
