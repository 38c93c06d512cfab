/**
 * Where on the page the article may be. In: the blocks and the tree that holds them. Out: sums up the tree and several
 * candidate containers. No candidate decides anything: how a block lies to each of them is evidence for its score.
 */
@NullMarked
package io.galley.extraction.regions;

import org.jspecify.annotations.NullMarked;
