/**
 * Tries the engine on damaged pages. In: pages and a seed. Out: findings, of which there should be none. Not part of
 * what is delivered; {@code fuzz.sh} runs it.
 */
package io.galley.extraction.fuzz;
