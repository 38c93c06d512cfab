package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;

/** Judges one block and says why. */
interface BlockRule {
    Verdict judge(Block block, Surroundings around);
}
