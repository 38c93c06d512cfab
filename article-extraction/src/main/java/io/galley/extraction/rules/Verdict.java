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
        /** Probably no part of the body: the score must be high to outweigh it. */
        DOUBT,
        /** Never part of the body. */
        DROP
    }

    /** No rule spoke. */
    public static final Verdict NONE = new Verdict(Ruling.NONE, null);

    /**
     * By how much a doubt divides the odds of a score: what is certain survives it, what was in the balance falls. At 1
     * doubts do nothing.
     */
    private static final double DOUBT_ODDS = 15;

    /** The block is no part of the body, and why. */
    public static Verdict drop(String kind) {
        return new Verdict(Ruling.DROP, kind);
    }

    /** The block is probably no part of the body, and why. */
    public static Verdict doubt(String kind) {
        return new Verdict(Ruling.DOUBT, kind);
    }

    /** Whether a rule spoke. */
    public boolean speaks() {
        return ruling != Ruling.NONE;
    }

    /** Whether the block must go. */
    public boolean drops() {
        return ruling == Ruling.DROP;
    }

    /** What the verdict makes of a block's score, 0–1. */
    public double weigh(double score) {
        return switch (ruling) {
            case NONE -> score;
            case DOUBT -> score / (score + DOUBT_ODDS * (1 - score) + 1e-9);
            case DROP -> 0;
        };
    }
}
