/** Says how good predictions are. In: scores of pages. Out: tables for people and JSON for programs. */
@NullMarked
package io.galley.evaluation.report;

import org.jspecify.annotations.NullMarked;
