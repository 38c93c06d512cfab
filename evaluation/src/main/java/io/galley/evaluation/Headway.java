package io.galley.evaluation;

/** Hears how far a run is. */
@FunctionalInterface
public interface Headway {
    /** {@code done} of {@code all} pages are done. Called from several threads. */
    void show(long done, long all);

    /** Nothing more will be shown: the report follows. */
    default void finish() {}
}
