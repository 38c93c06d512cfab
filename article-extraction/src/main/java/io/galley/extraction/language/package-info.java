/**
 * The language of a text, and how common words are in it. In: text, such as the cleaned body, and the languages that
 * the page declares. Out: an ISO 639-1 code, or {@code und} where neither is sure.
 */
@NullMarked
package io.galley.extraction.language;

import org.jspecify.annotations.NullMarked;
