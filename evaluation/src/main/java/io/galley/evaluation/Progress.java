package io.galley.evaluation;

/** Hears how far a run is. Called from several threads. */
@FunctionalInterface
public interface Progress {
    /** {@code done} of {@code all} pages are done. */
    void show(long done, long all);
}
