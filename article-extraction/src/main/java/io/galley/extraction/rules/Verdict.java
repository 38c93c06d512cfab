package io.galley.extraction.rules;

import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one block.
 *
 * @param ruling what follows for the cut
 * @param kind why, as the event's {@code extraction.removed} names it; null where no rule spoke
 */
public record Verdict(Ruling ruling, @Nullable String kind) {

    /** What follows for the cut. */
    public enum Ruling {
        /** No rule spoke: the score decides. */
        NONE,
        /** Never part of the body. */
        DROP
    }

    /** No rule spoke. */
    public static final Verdict NONE = new Verdict(Ruling.NONE, null);

    /** The block is no part of the body, and why. */
    public static Verdict drop(String kind) {
        return new Verdict(Ruling.DROP, kind);
    }

    /** Whether the block must go. */
    public boolean drops() {
        return ruling == Ruling.DROP;
    }
}
