package io.galley.extraction.keywords;

import org.jspecify.annotations.Nullable;

/** A word as an article writes it; one object for all its occurrences. */
final class Form {
    /** Longest acronym, in characters. */
    private static final int ACRONYM_CHARACTERS_MAX = 6;

    /** The same word in any case, within one article. */
    static final class Variants {
        final Word word;
        /** Number of the word's stem within the article. */
        final int stem;
        /** The most frequent form inside sentences, null where the word never stands there. */
        @Nullable
        Form usual;

        Variants(Word word, int stem) {
            this.word = word;
            this.stem = stem;
        }
    }

    final String text;
    final Variants variants;
    final boolean upper;
    final boolean acronym;
    final boolean digit;
    /** Occurrences inside sentences. */
    int inside;

    Form(String text, Variants variants) {
        this.text = text;
        this.variants = variants;
        this.upper = Character.isUpperCase(text.codePointAt(0));
        this.acronym = isAcronym(text);
        this.digit = Character.isDigit(text.charAt(0));
    }

    Word word() {
        return variants.word;
    }

    int stem() {
        return variants.stem;
    }

    private static boolean isAcronym(String form) {
        return form.length() >= 2
                && form.length() <= ACRONYM_CHARACTERS_MAX
                && Character.isUpperCase(form.codePointBefore(form.length()))
                && form.codePoints().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-');
    }
}
