/**
 * A pure function from a page to an article. In: the bytes of one {@link io.galley.extraction.Page}. Out: an
 * {@link io.galley.extraction.Extraction}, either the article found or the reason why there is none. The same page
 * gives the same result on every machine: no clock, randomness, network, file or call history takes part.
 */
@NullMarked
package io.galley.extraction;

import org.jspecify.annotations.NullMarked;
