package io.galley.evaluation.scores;

/** What is counted of a page and summed over pages. */
public enum Tally {
    /** Words of the prediction. */
    WORDS_PREDICTED,
    /** Words of it that the true body has. */
    WORDS_COMMON,
    /** Pieces that the body must hold and does. */
    PIECES_FOUND,
    /** Pieces that the body must hold and does not. */
    PIECES_MISSED,
    /** Pieces that the body must not hold and does. */
    PIECES_LEFT,
    /** Pieces that the body must not hold and does not. */
    PIECES_AVOIDED,
    /** 1 where authors were given although the truth names none. */
    AUTHORS_UNASKED
}
