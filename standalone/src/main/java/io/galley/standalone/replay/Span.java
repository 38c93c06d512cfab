package io.galley.standalone.replay;

/**
 * What is to be read of one partition.
 *
 * @param start first offset of the range
 * @param end the offset behind the range, fixed when the reading began
 * @param next where reading goes on: {@code start} at first
 * @param clock append time of the last record that was read before {@code next}, in milliseconds since 1970
 */
public record Span(int partition, long start, long end, long next, long clock) {
    /** A span that nothing was read of. */
    public static Span fresh(int partition, long start, long end) {
        return new Span(partition, start, end, start, 0);
    }

    /** The same span, read up to an offset. */
    Span readTo(long offset, long time) {
        return new Span(partition, start, end, offset, time);
    }

    /** Offsets, which are no fewer than records. */
    long length() {
        return Math.max(0, end - start);
    }
}
