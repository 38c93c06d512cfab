/**
 * Takes pages by HTTP. In: requests to {@code POST /pages}. Out: records in {@code pages.submitted}, and an answer once
 * the brokers have them. What intake would refuse later is refused at once and reaches no topic.
 */
@NullMarked
package io.galley.ingest.receiving;

import org.jspecify.annotations.NullMarked;
