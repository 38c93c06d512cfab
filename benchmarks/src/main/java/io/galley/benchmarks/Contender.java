package io.galley.benchmarks;

import io.galley.extraction.Page;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a race. Those outside this module are found by {@link java.util.ServiceLoader}. */
public interface Contender {

    /** What the table calls it. */
    String name();

    /**
     * Does what is measured.
     *
     * @param page the page's bytes and address
     * @param text the page's characters, for those who do not decode
     * @return the body that it found, "" where it refuses the page, null where it looks for none
     * @throws Exception as other people's programs do; the race counts it
     */
    @Nullable
    String run(Page page, String text) throws Exception;
}
