/**
 * Measures the extraction. In: a folder of pages. Out: predictions in the form that scorers read, and how long they
 * took; from pages with a truth also the weights that the engine is delivered with.
 */
@NullMarked
package io.galley.evaluation;

import org.jspecify.annotations.NullMarked;
