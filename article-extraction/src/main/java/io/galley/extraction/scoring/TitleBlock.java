package io.galley.extraction.scoring;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.regions.PageView;

/** Finds the block that shows the page's title. */
final class TitleBlock {
    /** Least overlap with the head's title that makes a block its visible copy. */
    private static final double OVERLAP_MIN = 0.5;

    /** A first heading counts as this much overlap: titles in the head are often worded anew. */
    private static final double HEADING_BONUS = 0.25;

    /** Longest title, in words. */
    private static final int WORDS_MAX = 40;

    private TitleBlock() {}

    /** Index of the block, -1 where none looks like it; an overlap is unknown where the page's head has no title. */
    static int find(PageView page, float[] titleOverlap) {
        int best = -1;
        double bestValue = OVERLAP_MIN;
        boolean first = true;
        for (int i = 0; i < page.size(); i++) {
            Block block = page.block(i);
            if (page.measure(i).words() > WORDS_MAX || block.hidden()) {
                continue;
            }
            boolean top = block.kind() == Kind.HEADING && block.level() == 1;
            double value = Float.isNaN(titleOverlap[i]) ? 0 : titleOverlap[i];
            value += top ? HEADING_BONUS : block.kind() == Kind.HEADING ? HEADING_BONUS / 2 : 0;
            value += top && first ? HEADING_BONUS : 0;
            first &= !top;
            if (value > bestValue || (value == bestValue && best < 0)) {
                bestValue = value;
                best = i;
            }
        }
        return best;
    }
}
