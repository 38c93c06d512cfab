/**
 * Article to publication. In: {@code articles.extracted}. Out: {@code articles.published}, {@code articles.latest} and
 * {@code pages.outcomes}, in one transaction. Its state, one small record an article, never expires.
 */
@NullMarked
package io.galley.publish;

import org.jspecify.annotations.NullMarked;
