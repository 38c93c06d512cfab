package io.galley.extraction.scoring;

import io.galley.extraction.learned.Model;
import io.galley.extraction.reading.LineEnds;

/**
 * All that the engine has learned.
 *
 * @param blocks which blocks are body
 * @param titles which line of flat text is the title
 * @param pages which pages are one article
 * @param lineEnds where lines ended in flat text that was run together
 */
public record Models(Scorer blocks, Model titles, Model pages, LineEnds lineEnds) {

    /** The models of this program. */
    public static Models delivered() {
        return new Models(Scorer.delivered(), Model.titles(), Model.pages(), LineEnds.delivered());
    }
}
