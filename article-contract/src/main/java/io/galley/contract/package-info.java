/**
 * What crosses topics, and what a subscriber depends on: the records of each topic with their codecs, the topics
 * themselves, the names of headers, and the limits that every sink keeps. In and out: bytes, as Kafka holds them.
 */
@NullMarked
package io.galley.contract;

import org.jspecify.annotations.NullMarked;
