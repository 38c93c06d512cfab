package io.galley.standalone.run;

import io.galley.contract.Origin;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which origins this run submitted, and in which order. Thread-safe: the producer's thread adds, others ask. */
public final class Submitted {
    private final ConcurrentMap<Origin, Integer> indexes = new ConcurrentHashMap<>();

    void add(Origin origin, int index) {
        indexes.put(origin, index);
    }

    /** The place in the order of submission, from 0; empty for a page of somebody else. */
    OptionalInt index(Origin origin) {
        Integer index = indexes.get(origin);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** How many there are. */
    public int count() {
        return indexes.size();
    }
}
