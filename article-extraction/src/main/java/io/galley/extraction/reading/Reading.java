package io.galley.extraction.reading;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A page as the engine reads it.
 *
 * @param document the one parse of the page, for metadata; null for flat text. Nobody may change it
 * @param blocks in reading order
 * @param tree the elements that hold the blocks
 * @param source where the blocks were read
 * @param linkedData what the page says of itself in schema.org's terms
 */
public record Reading(
        @Nullable Document document, List<Block> blocks, Tree tree, Source source, LinkedData linkedData) {

    /** Where in a page its text stands. The names are published in provenance: add, never rename. */
    public enum Source {
        /** In what the page shows. */
        BLOCKS,
        /** In what it shows where no scripts run. */
        NOSCRIPT,
        /** In schema.org data. */
        JSON_LD,
        /** In other data of a script. */
        SCRIPT_JSON;

        /** The name in the event's provenance. */
        public String published() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Reading {
        blocks = List.copyOf(blocks);
    }

    /** Whether the page came as markup. */
    public boolean html() {
        return document != null;
    }

    /** Whether elements around the blocks tell what they are: not in flat text, nor in the data of a script. */
    public boolean hasContainers() {
        return html() && (source == Source.BLOCKS || source == Source.NOSCRIPT);
    }
}
