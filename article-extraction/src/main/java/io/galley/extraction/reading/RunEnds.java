package io.galley.extraction.reading;

import java.util.BitSet;

/** Before which words of a page that was run together a line ended. */
final class RunEnds {
    private final BitSet ends = new BitSet();
    private final BitSet sure = new BitSet();

    /** Whether a line may have ended before a word. */
    boolean at(int place) {
        return ends.get(place);
    }

    /** Whether one surely did: what follows is no more of its paragraph. */
    boolean surelyAt(int place) {
        return sure.get(place);
    }

    /** Sets that a line may have ended before a word; what is sure stays. */
    void add(int place) {
        ends.set(place);
    }

    /** Sets that one surely did. */
    void addSure(int place) {
        ends.set(place);
        sure.set(place);
    }

    /** Makes words one line: none ended before those from {@code from} to before {@code to}. */
    void clear(int from, int to) {
        ends.clear(from, Math.max(from, to));
        sure.clear(from, Math.max(from, to));
    }
}
