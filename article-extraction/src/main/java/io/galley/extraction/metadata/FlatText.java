package io.galley.extraction.metadata;

/**
 * What is known of flat text before its metadata are read.
 *
 * @param titleLine index of the title's line; -1 where it is unknown
 * @param language in which the body is written, ISO 639-1 or {@code und}
 */
public record FlatText(int titleLine, String language) {
    /** Of a page with markup, or of text that nobody has looked at. */
    public static final FlatText UNKNOWN = new FlatText(-1, "und");
}
