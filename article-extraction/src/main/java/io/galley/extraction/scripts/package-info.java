/**
 * Pages whose article stands in their scripts alone. In: the blocks that a page shows, and its parsed markup. Out: the
 * blocks of the article in JSON-LD or another script's JSON, or in {@code noscript}, where the page shows little beside
 * it; else what the page shows. What is read here is judged like any other block.
 */
@NullMarked
package io.galley.extraction.scripts;

import org.jspecify.annotations.NullMarked;
