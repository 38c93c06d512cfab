/**
 * How likely each block belongs to the article. In: the blocks of a page and the regions found in it. Out: one number
 * 0–1 a block, from a learned model that is a resource file.
 */
@NullMarked
package io.galley.extraction.scoring;

import org.jspecify.annotations.NullMarked;
