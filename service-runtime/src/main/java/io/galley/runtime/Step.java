package io.galley.runtime;

import java.util.List;

/** What a service does with one record: a pure function, so that a repeat after a crash gives the same records. */
@FunctionalInterface
public interface Step {
    /** The records to write, in order; all of them or none reach their topics. */
    List<Routed> apply(SourceRecord source);
}
