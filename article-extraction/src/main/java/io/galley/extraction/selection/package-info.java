/** The cut. In: a score and a verdict for each block. Out: which blocks are the body, and how sure that is. */
@NullMarked
package io.galley.extraction.selection;

import org.jspecify.annotations.NullMarked;
