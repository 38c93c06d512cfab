/**
 * How good predictions are. In: what is true of each page and what an engine says of it. Out: figures a page, and over
 * many pages.
 */
@NullMarked
package io.galley.evaluation.scores;

import org.jspecify.annotations.NullMarked;
