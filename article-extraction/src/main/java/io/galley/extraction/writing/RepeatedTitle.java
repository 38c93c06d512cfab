package io.galley.extraction.writing;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The title where a body begins with it: an event has it already. */
public final class RepeatedTitle {
    /** Blocks at a body's start that may be it: a kicker or a caption may stand before. */
    private static final int BLOCKS_MAX = 2;

    private RepeatedTitle() {}

    /** Indices of the kept blocks that say the title and nothing else; none where nothing would be left. */
    public static BitSet of(List<Block> blocks, Cut cut, @Nullable String title) {
        BitSet repeated = new BitSet();
        BitSet kept = cut.kept();
        if (title == null || kept.cardinality() <= BLOCKS_MAX) {
            return repeated;
        }
        String normal = PhraseList.normalise(title);
        int at = kept.nextSetBit(0);
        for (int n = 0; n < BLOCKS_MAX; n++) {
            String text = blocks.get(at).text();
            if (text.length() <= 2 * title.length()
                    && PhraseList.normalise(text).equals(normal)) {
                repeated.set(at);
            }
            at = kept.nextSetBit(at + 1);
        }
        return repeated;
    }
}
