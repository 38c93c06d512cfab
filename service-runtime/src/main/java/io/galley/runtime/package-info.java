/**
 * What every service runs on. In: the settings of the environment and a topology. Out: a running Kafka Streams
 * application with health, metrics, outcomes and dead letters.
 */
@NullMarked
package io.galley.runtime;

import org.jspecify.annotations.NullMarked;
