package io.galley.extraction.selection;

import java.util.BitSet;

/**
 * Which blocks are the body.
 *
 * @param kept indices of the blocks kept
 * @param confidence the F1 that the cut is expected to have, 0–1
 */
public record Cut(BitSet kept, double confidence) {
    public Cut {
        kept = (BitSet) kept.clone();
    }

    /** Whether a block is part of the body. */
    public boolean keeps(int block) {
        return kept.get(block);
    }

    /** A copy: a cut does not change. */
    @Override
    public BitSet kept() {
        return (BitSet) kept.clone();
    }
}
