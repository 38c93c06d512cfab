package io.galley.extraction.keywords;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each word the case it has inside sentences: a sentence's first word and the words of an English title shout.
 */
final class Casing {

    /** A title with a larger share of capitals among its meaningful words says nothing about their case. */
    private static final double TITLE_CAPITALS_MAX = 0.6;

    private Casing() {}

    /**
     * The same words, as usual.
     *
     * @param tokens all words of the vocabulary
     * @param titleTokens how many of the tokens are the title's
     */
    static List<Token> usual(Vocabulary vocabulary, List<Token> tokens, int titleTokens) {
        boolean plainTitle = capitalShare(tokens.subList(0, titleTokens)) <= TITLE_CAPITALS_MAX;
        for (int i = plainTitle ? 0 : titleTokens; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            token.form().inside += token.starts() ? 0 : 1;
        }
        for (Form form : vocabulary.forms()) {
            if (form.inside > 0 && isBetter(form, form.variants.usual)) {
                form.variants.usual = form;
            }
        }
        List<Token> usual = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            Form form = token.form().variants.usual;
            usual.add(form == null ? token : token.inForm(form));
        }
        return usual;
    }

    /** The more frequent; of equals the one further down the alphabet, where small letters stand. */
    private static boolean isBetter(Form form, @Nullable Form other) {
        return other == null
                || form.inside > other.inside
                || (form.inside == other.inside && form.text.compareTo(other.text) > 0);
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
