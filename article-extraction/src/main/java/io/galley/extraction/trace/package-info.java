/**
 * Why the engine decided as it did. In: the steps' results for one page. Out: a
 * {@link io.galley.extraction.trace.Trace}, plain data for people who ask.
 */
@NullMarked
package io.galley.extraction.trace;

import org.jspecify.annotations.NullMarked;
