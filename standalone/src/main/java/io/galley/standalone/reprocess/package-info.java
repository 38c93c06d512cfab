/**
 * History read again by the present engine. In: a range of {@code pages.accepted}. Out: pages extracted once more, into
 * {@code articles.extracted} or beside the live topics, and a count of what publish made of them.
 */
@NullMarked
package io.galley.standalone.reprocess;

import org.jspecify.annotations.NullMarked;
