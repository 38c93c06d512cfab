package io.galley.extraction.scoring;

import java.util.List;

/** Some features of each block of one page. Unknown is {@link Float#NaN}, never zero. */
interface FeatureGroup {

    /** Names of the features, in the order in which {@link #write} writes them. */
    List<String> names();

    /** Writes the features of a block into a row, from {@code offset} on. */
    void write(int block, float[] row, int offset);
}
