/**
 * Two sets of articles held against each other. In: files of events, topics, runs of re-extraction. Out: how many
 * articles differ and in what, each difference as JSON, and the most telling ones for people.
 */
@NullMarked
package io.galley.standalone.diff;

import org.jspecify.annotations.NullMarked;
