package io.galley.extraction.trace;

import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.metadata.Evidence.Claimed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the engine judged one page.
 *
 * @param extraction what became of it
 * @param input {@code html} or {@code text}; null for a page that was refused unread
 * @param charset the charset that the bytes were decoded with; null for a page that was refused unread
 * @param confidence the F1 that the cut is expected to have, 0–1
 * @param cut the lowest {@link JudgedBlock#weighed()} of a block that was kept, 1 where none was
 * @param blocks all blocks in reading order; none for a page that was refused unread
 * @param claims what the page says of itself, field by field
 */
public record Trace(
        Extraction extraction,
        @Nullable String input,
        @Nullable String charset,
        double confidence,
        double cut,
        List<JudgedBlock> blocks,
        List<Claimed> claims) {

    public Trace {
        blocks = List.copyOf(blocks);
        claims = List.copyOf(claims);
    }

    /** Of a page that was refused before it was read. */
    public static Trace unread(Refused refused) {
        return new Trace(refused, null, null, 0, 1, List.of(), List.of());
    }

    /** Why a block is part of the body, or not. */
    public enum Fate {
        /** Part of the body. */
        KEPT,
        /** The article's title in flat text: published, but as the title. */
        TITLE,
        /** A rule dropped it. */
        DROPPED,
        /** Repeats an earlier block of the body. */
        REPEATED,
        /** A rule doubted it, and so lowered its score below the cut. */
        DOUBTED,
        /** Its score is below the cut. */
        BELOW_CUT,
        /** Its score is above the cut, but it stands beyond the ends of the body. */
        BEYOND
    }

    /**
     * How one block was judged.
     *
     * @param kind what the markup says it is: paragraph, heading, list-item and so on
     * @param words words of the text; in scripts without spaces, two characters count as one
     * @param score how likely it is body, 0–1, as the model says
     * @param weighed the score after doubts
     * @param spoken what a rule called it, null where none spoke; not all that rules say binds the cut
     * @param influences what moved the score most, the strongest first
     */
    public record JudgedBlock(
            int index,
            String kind,
            String text,
            double words,
            double score,
            double weighed,
            @Nullable String spoken,
            Fate fate,
            List<Influence> influences) {

        public JudgedBlock {
            influences = List.copyOf(influences);
        }

        /** Whether it is part of the body. */
        public boolean kept() {
            return fate == Fate.KEPT;
        }
    }

    /**
     * What one feature did to a block's score, seen against the page's other blocks.
     *
     * @param feature its name
     * @param value what was measured of the block, NaN where that is unknown
     * @param weight by how much it moved the score's log odds from the page's mean: above 0 towards the body
     */
    public record Influence(String feature, double value, double weight) {}
}
