/** Other people's extractors, as they are meant to be used; compiled with {@code -Ppeers} only. */
@NullMarked
package io.galley.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
