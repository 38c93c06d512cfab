/**
 * What extraction costs. In: a folder of pages. Out: tables of CPU time a page, relative to the parser alone and to
 * other extractors, measured in one run, and of how time grows with the page.
 */
@NullMarked
package io.galley.benchmarks;

import org.jspecify.annotations.NullMarked;
