/**
 * What the article is about. In: title, paragraphs, language and the publisher's own keywords. Out: keywords, best
 * first: the publisher's, then phrases of the text that stop words bound, weighed by place, case, spread and count.
 */
@NullMarked
package io.galley.extraction.keywords;

import org.jspecify.annotations.NullMarked;
