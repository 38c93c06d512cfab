package io.galley.extraction;

/** What the extractor says about one page. */
public sealed interface Extraction {

    /** The page holds an article. */
    record Found(Article article) implements Extraction {}

    /**
     * The page holds no article that we would publish.
     *
     * @param detail one sentence with the measured value and the limit: {@code body has 180 characters, needs 250};
     *     holds no text of the page
     * @param measured the measured value, in the unit that {@code detail} names
     * @param limit the limit that it missed, in the same unit
     */
    record Refused(Reason reason, String detail, long measured, long limit) implements Extraction {}

    /** Why a page gave no article. Published in {@code pages.outcomes}: add, never rename. */
    enum Reason {
        /** The page has no text at all, or nothing but white space. */
        EMPTY_PAGE,
        /** The bytes are a picture, an archive, a PDF or another thing that is no text. */
        NOT_TEXT,
        /** More bytes than {@link ExtractionLimits#pageBytesMax()}. */
        PAGE_TOO_LARGE,
        /** More elements, blocks or characters than the work budget allows. */
        PAGE_TOO_COMPLEX,
        /** An index, a shop page, an error page, a cookie wall: text, but no article. */
        NOT_AN_ARTICLE,
        /** What remains after the boilerplate is too short for an article. */
        BODY_TOO_SHORT,
        /** The body is larger than an event may be. Never cut: refused. */
        BODY_TOO_LARGE
    }
}
