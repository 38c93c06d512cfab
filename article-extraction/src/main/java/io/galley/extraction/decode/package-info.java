/**
 * From bytes to characters. In: a {@link io.galley.extraction.Page}. Out: a
 * {@link io.galley.extraction.decode.Decoded}: its text, the charset that it was decoded with and whether it is markup;
 * or the finding that the bytes are no text at all.
 */
@NullMarked
package io.galley.extraction.decode;

import org.jspecify.annotations.NullMarked;
