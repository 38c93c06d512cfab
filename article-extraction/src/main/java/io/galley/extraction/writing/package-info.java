/**
 * From kept blocks to paragraphs. In: the blocks and the cut. Out: the article's paragraphs in reading order and, for
 * flat text, its title. Nothing is added: every paragraph is text of the page.
 */
@NullMarked
package io.galley.extraction.writing;

import org.jspecify.annotations.NullMarked;
