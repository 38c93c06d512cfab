/** A real Kafka broker inside this process. In: a folder. Out: an address that any Kafka client can use. */
@NullMarked
package io.galley.standalone.broker;

import org.jspecify.annotations.NullMarked;
