/**
 * Small rules that judge one block and say why. In: a block and what is around it. Out: a
 * {@link io.galley.extraction.rules.Verdict}. Rules never edit the page.
 */
@NullMarked
package io.galley.extraction.rules;

import org.jspecify.annotations.NullMarked;
