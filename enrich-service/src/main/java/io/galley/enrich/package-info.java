/**
 * Page to article. In: {@code pages.accepted}. Out: {@code articles.extracted}, or {@code pages.outcomes} where a page
 * holds no article. Keeps no state.
 */
@NullMarked
package io.galley.enrich;

import org.jspecify.annotations.NullMarked;
