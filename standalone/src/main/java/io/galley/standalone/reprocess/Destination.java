package io.galley.standalone.reprocess;

import io.galley.runtime.Routed;
import io.galley.standalone.replay.Checkpoint;
import io.galley.standalone.replay.Counts;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the articles of a run go, and where its progress is kept. */
interface Destination extends AutoCloseable {
    /** Where an interrupted run stopped; null where there is none. */
    @Nullable
    Checkpoint resume() throws IOException;

    /** There is nothing to resume, and nothing shall be: refuses where another run is in the way. */
    default void requireFresh() throws IOException {}

    /** Begins, at a checkpoint that {@link #resume} gave or a fresh one. */
    void begin(Checkpoint at) throws IOException;

    /** Writes what became of one page. */
    void send(List<Routed> records) throws IOException;

    /** All was sent up to here: makes it last, unless it was done a moment ago. */
    void reached(Supplier<Checkpoint> at) throws IOException;

    /** Makes it last now. */
    void save(Checkpoint at) throws IOException;

    /** Every page has its outcome: there is nothing to resume any more. */
    void finished() throws IOException;

    /** Pages that were sent and have no outcome yet. */
    long waiting(Counts counts, RunOutcomes outcomes);

    /** How many pages may wait for publish at a time. */
    int inFlightMax();

    /** What waits for publish where nothing comes back, in words for the user. */
    String silence();

    @Override
    void close() throws IOException;
}
