/**
 * The first service. In: what suppliers wrote to {@code pages.submitted}. Out: pages in {@code pages.accepted}, or the
 * reason why not in {@code pages.outcomes}. Keeps no state; beside the stream an HTTP server takes pages.
 */
@NullMarked
package io.galley.ingest;

import org.jspecify.annotations.NullMarked;
