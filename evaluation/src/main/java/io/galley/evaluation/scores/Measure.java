package io.galley.evaluation.scores;

import org.jspecify.annotations.Nullable;

/** What is measured: a number 0–1 a page and over pages, higher is better unless it says otherwise. */
public enum Measure {
    /** Harmonic mean of the means of {@link #SHINGLE_PRECISION} and {@link #SHINGLE_RECALL}. */
    SHINGLE_F1("shingle", "f1"),
    /** Share of the predicted runs of four words that the true body has; pages with a prediction only. */
    SHINGLE_PRECISION("shingle", "precision"),
    /** Share of the true body's runs of four words that were predicted; pages with a true body only. */
    SHINGLE_RECALL("shingle", "recall"),
    /** Share of pages with exactly the true body's words in their order. */
    SHINGLE_ACCURACY("shingle", "accuracy"),
    /** Words in common with the true body, order and case ignored: mean of the pages' F1. */
    WORD_F1("word", "f1"),
    /** Share of the predicted words that the true body has. */
    WORD_PRECISION("word", "precision"),
    /** Share of the true body's words that were predicted. */
    WORD_RECALL("word", "recall"),
    /** Share of the true paragraphs of five words and more that stand whole in the prediction. */
    PARAGRAPHS("para_recall", null),
    /** Share of all predicted words that no true body has; lower is better. */
    JUNK("junk", null),
    /** Share of the pieces that a body must hold which were found. */
    WITH("snippets", "with_rate"),
    /** Share of the pieces that a body must not hold which were found; lower is better. */
    WITHOUT("snippets", "without_rate"),
    /** Pieces over all pages: found rightly / found. */
    SNIPPET_PRECISION("snippets", "micro_precision"),
    /** Pieces over all pages: found rightly / to be found. */
    SNIPPET_RECALL("snippets", "micro_recall"),
    /** Harmonic mean of both. */
    SNIPPET_F1("snippets", "micro_f1"),
    /** Pieces over all pages: rightly found or rightly absent / all. */
    SNIPPET_ACCURACY("snippets", "micro_accuracy"),
    /** Share of titles that are the true one, case and punctuation ignored. */
    TITLE_EXACT("title", "exact"),
    /** F1 of the title's words. */
    TITLE_TOKEN_F1("title", "token_f1"),
    /** F1 of the sets of authors, on pages whose truth names any. */
    AUTHORS_SET_F1("authors", "set_f1"),
    /** Share of pages with exactly the true authors. */
    AUTHORS_EXACT("authors", "exact"),
    /** Share of dates on the true day. */
    DATE("date", "same_day"),
    /** Share of right languages. */
    LANGUAGE("lang", "accuracy"),
    /** Share of the predicted keywords that are true. */
    KEYWORDS_PRECISION("keywords", "precision"),
    /** Share of the true keywords that were predicted. */
    KEYWORDS_RECALL("keywords", "recall"),
    /** F1 of the keywords. */
    KEYWORDS_F1("keywords", "f1");

    private final String group;
    private final @Nullable String name;

    Measure(String group, @Nullable String name) {
        this.group = group;
        this.name = name;
    }

    /** What it belongs to, as JSON names it. */
    public String group() {
        return group;
    }

    /** Its name within the group; null where the group is but this measure. */
    public @Nullable String inGroup() {
        return name;
    }
}
