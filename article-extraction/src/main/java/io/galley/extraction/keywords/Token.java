package io.galley.extraction.keywords;

/**
 * One word of the article.
 *
 * @param form as written
 * @param lower the same in lower case
 * @param stem what inflected forms share
 * @param stop says nothing: bounds phrases
 * @param weak says little on its own
 * @param rarity from 0, the commonest word, to 1: see {@link Rarity}
 * @param starts opens its sentence, where any word has a capital
 * @param sentence number of its sentence, from 0
 * @param opens stands after a mark or a sentence's start: no phrase reaches over it
 */
record Token(
        String form,
        String lower,
        String stem,
        boolean stop,
        boolean weak,
        double rarity,
        boolean starts,
        int sentence,
        boolean opens) {

    /** Has a capital where a small letter was possible. */
    boolean capital() {
        return !starts && Character.isUpperCase(form.codePointAt(0));
    }

    /** The same word in the form that it has inside sentences. */
    Token inForm(String usual) {
        return new Token(usual, lower, stem, stop, weak, rarity, false, sentence, opens);
    }
}
