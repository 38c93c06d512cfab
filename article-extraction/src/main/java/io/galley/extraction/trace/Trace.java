package io.galley.extraction.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the engine judged one page.
 *
 * @param input {@code html} or {@code text}
 * @param charset the charset that the bytes were decoded with
 * @param confidence the F1 that the cut is expected to have, 0–1
 * @param blocks all blocks in reading order
 */
public record Trace(String input, String charset, double confidence, List<JudgedBlock> blocks) {

    public Trace {
        blocks = List.copyOf(blocks);
    }

    /**
     * How one block was judged.
     *
     * @param score how likely it is body, 0–1
     * @param verdict what a rule called it, null where none spoke
     * @param kept whether it is part of the body
     */
    public record JudgedBlock(
            int index, String text, double score, @Nullable String verdict, boolean kept) {}
}
