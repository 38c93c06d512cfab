/**
 * The only fork between HTML and flat text. In: the decoded characters of a page. Out: a
 * {@link io.galley.extraction.reading.Reading}: the blocks of the page in reading order, and the tree of elements that
 * holds them. HTML is parsed once and walked once; flat text is cut into lines.
 */
@NullMarked
package io.galley.extraction.reading;

import org.jspecify.annotations.NullMarked;
