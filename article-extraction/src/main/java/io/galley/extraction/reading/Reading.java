package io.galley.extraction.reading;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page as the engine reads it.
 *
 * @param document the one parse of the page, for metadata; null for flat text. Nobody may change it
 * @param blocks in reading order
 * @param tree the elements that hold the blocks
 */
public record Reading(@Nullable Document document, List<Block> blocks, Tree tree) {

    public Reading {
        blocks = List.copyOf(blocks);
    }

    /** Whether the page came as markup. */
    public boolean html() {
        return document != null;
    }
}
