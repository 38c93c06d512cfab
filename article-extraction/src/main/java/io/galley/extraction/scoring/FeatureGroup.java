package io.galley.extraction.scoring;

/** Some features of each block of one page. Unknown is {@link Float#NaN}, never zero. */
interface FeatureGroup {

    /** Writes the features of a block into a row, from {@code offset} on, in the order of the group's names. */
    void write(int block, float[] row, int offset);
}
