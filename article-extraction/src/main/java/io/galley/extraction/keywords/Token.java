package io.galley.extraction.keywords;

/**
 * One word of the article, where it stands.
 *
 * @param form as written
 * @param starts opens its sentence, where any word has a capital
 * @param sentence number of its sentence, from 0
 * @param opens stands after a mark or a sentence's start: no phrase reaches over it
 */
record Token(Form form, boolean starts, int sentence, boolean opens) {

    Word word() {
        return form.word();
    }

    boolean stop() {
        return form.word().stop();
    }

    /** Has a capital where a small letter was possible. */
    boolean capital() {
        return !starts && form.upper;
    }

    /** The same word in the form that it has inside sentences. */
    Token inForm(Form usual) {
        return !starts && usual == form ? this : new Token(usual, false, sentence, opens);
    }
}
