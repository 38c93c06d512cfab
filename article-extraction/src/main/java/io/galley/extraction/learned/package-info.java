/**
 * What was learned from pages with a known truth. In: a row of evidence, numbers with names. Out: one number 0–1, from
 * small decision trees that are a resource file.
 */
@NullMarked
package io.galley.extraction.learned;

import org.jspecify.annotations.NullMarked;
