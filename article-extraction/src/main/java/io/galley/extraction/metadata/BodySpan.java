package io.galley.extraction.metadata;

/**
 * Where the body stands among the blocks of a page: who signs and when stands around its start and behind its end.
 *
 * @param start index of its first block; the number of blocks where there is no body
 * @param last index of its last block, -1 where nobody knows
 */
public record BodySpan(int start, int last) {
    /** A body of which only the start is known. */
    public static BodySpan from(int start) {
        return new BodySpan(start, -1);
    }
}
