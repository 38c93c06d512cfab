/**
 * Learns the block models that the engine is delivered with. In: folders of pages with their truth. Out: one text
 * resource a model, which names the command and the data that made it. Deterministic: the same pages give the same
 * model.
 */
@NullMarked
package io.galley.evaluation.training;

import org.jspecify.annotations.NullMarked;
