/**
 * A topic read again. In: a topic, a range of append time, filters. Out: the same records in the same order every time,
 * in a file, on standard output or in another topic; nobody who reads the topic notices.
 */
@NullMarked
package io.galley.standalone.replay;

import org.jspecify.annotations.NullMarked;
