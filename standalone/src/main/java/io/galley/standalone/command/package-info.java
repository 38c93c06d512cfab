/** The commands beside {@code run}. In: arguments. Out: one result each, and an exit code. */
@NullMarked
package io.galley.standalone.command;

import org.jspecify.annotations.NullMarked;
