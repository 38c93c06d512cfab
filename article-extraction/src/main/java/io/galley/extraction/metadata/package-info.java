/**
 * What a page says about its article. In: the parsed page or its lines, its address and fetch time. Out: one
 * {@link io.galley.extraction.metadata.Metadata}. Readers collect {@link io.galley.extraction.metadata.Claim}s, each
 * with the place where it was read; choosers rank them by place, drop what cannot be true and name what was doubtful.
 */
@NullMarked
package io.galley.extraction.metadata;

import org.jspecify.annotations.NullMarked;
