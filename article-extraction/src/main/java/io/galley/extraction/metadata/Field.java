package io.galley.extraction.metadata;

/** What a claim is about. */
enum Field {
    TITLE,
    DESCRIPTION,
    AUTHOR,
    /** Who signs and calls itself an organisation. */
    AUTHOR_ORGANISATION,
    PUBLISHED,
    MODIFIED,
    SECTION,
    KEYWORD,
    IMAGE,
    IMAGE_CAPTION,
    SITE_NAME,
    /**
     * What the page calls its site where readers see it: the logo's text, who has the copyright. Only titles heed it.
     */
    SITE_LABEL,
    CANONICAL_URL,
    LANGUAGE,
    TYPE,
    ACCESSIBLE_FOR_FREE
}
