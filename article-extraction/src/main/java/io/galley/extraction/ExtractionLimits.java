package io.galley.extraction;

/**
 * The work budget of one extraction, counted in things and never in time, so that a page is refused everywhere or
 * nowhere.
 *
 * @param pageBytesMax largest page, in bytes before decoding
 * @param bodyBytesMax largest body, in bytes of UTF-8
 * @param nodesMax most DOM nodes that a page may hold
 * @param blocksMax most blocks that are scored
 * @param scriptCharactersMax most characters of scripts that are searched for an article that the page does not show
 * @param bodyCharactersMin shortest body, in characters; a script without spaces needs a third of it
 * @param keywordsMax most keywords that an article carries
 */
public record ExtractionLimits(
        int pageBytesMax,
        int bodyBytesMax,
        int nodesMax,
        int blocksMax,
        int scriptCharactersMax,
        int bodyCharactersMin,
        int keywordsMax) {

    /** What the services use. */
    public static final ExtractionLimits DEFAULT =
            new ExtractionLimits(8 << 20, 1 << 20, 1_000_000, 50_000, 4 << 20, 250, 20);

    public ExtractionLimits {
        requirePositive("pageBytesMax", pageBytesMax);
        requirePositive("bodyBytesMax", bodyBytesMax);
        requirePositive("nodesMax", nodesMax);
        requirePositive("blocksMax", blocksMax);
        requirePositive("scriptCharactersMax", scriptCharactersMax);
        requirePositive("bodyCharactersMin", bodyCharactersMin);
        requirePositive("keywordsMax", keywordsMax);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least 1");
        }
    }
}
