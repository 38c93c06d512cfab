/**
 * Words of natural languages, read from {@code phrases/<language>.txt}. In: those resource files. Out: for a section
 * such as {@code read-also}, the phrases of all languages, ready to be looked up in a text. No such word is in code.
 */
@NullMarked
package io.galley.extraction.phrases;

import org.jspecify.annotations.NullMarked;
