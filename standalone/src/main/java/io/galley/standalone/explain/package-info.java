/**
 * Shows why a page became the article that it became. In: a {@link io.galley.extraction.trace.Trace}. Out: lines for a
 * terminal, or one self-contained page of HTML. Nothing of the page gets through unescaped.
 */
@NullMarked
package io.galley.standalone.explain;

import org.jspecify.annotations.NullMarked;
