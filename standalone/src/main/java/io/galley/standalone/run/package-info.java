/**
 * Pages through the pipeline and back. In: files, folders, standard input. Out: a count of what became of each page,
 * and, where asked for, the article events that consumers read.
 */
@NullMarked
package io.galley.standalone.run;

import org.jspecify.annotations.NullMarked;
