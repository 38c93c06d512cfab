package io.galley.extraction.keywords;

import io.galley.extraction.keywords.Vocabulary.Word;

/**
 * One word of the article where it stands.
 *
 * @param form as written
 * @param word what is known of it
 * @param starts opens its sentence, where any word has a capital
 * @param sentence number of its sentence, from 0
 * @param opens stands after a mark or a sentence's start: no phrase reaches over it
 */
record Token(String form, Word word, boolean starts, int sentence, boolean opens) {

    String lower() {
        return word.lower();
    }

    String stem() {
        return word.stem();
    }

    boolean stop() {
        return word.stop();
    }

    /** Has a capital where a small letter was possible. */
    boolean capital() {
        return !starts && Character.isUpperCase(form.codePointAt(0));
    }

    /** The same word in the form that it has inside sentences. */
    Token inForm(String usual) {
        return new Token(usual, word, false, sentence, opens);
    }
}
