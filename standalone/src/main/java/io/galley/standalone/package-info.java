/**
 * The {@code galley} command line. In: arguments, and settings of the environment. Out: a result on standard output,
 * progress and messages on standard error, and an exit code that means something.
 */
@NullMarked
package io.galley.standalone;

import org.jspecify.annotations.NullMarked;
