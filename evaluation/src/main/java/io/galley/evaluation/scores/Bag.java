package io.galley.evaluation.scores;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How often each thing occurs. */
final class Bag {
    private final Map<String, Integer> counts = new HashMap<>();
    private final int size;

    private Bag(Collection<String> things) {
        things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
        size = things.size();
    }

    static Bag of(Collection<String> things) {
        return new Bag(things);
    }

    /** How many there are, repeats counted. */
    int size() {
        return size;
    }

    /** How many both hold, repeats counted. */
    int common(Bag other) {
        int common = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            common += Math.min(each.getValue(), other.counts.getOrDefault(each.getKey(), 0));
        }
        return common;
    }
}
