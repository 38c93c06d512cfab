package io.galley.extraction.metadata;

import java.util.Locale;

/** Where a claim was read. The names are published in provenance: add, never rename. */
enum Place {
    JSON_LD,
    OPEN_GRAPH,
    /** {@code article:published_time} and its siblings. */
    ARTICLE_META,
    PARSELY,
    DUBLIN_CORE,
    /** Any other {@code meta} element. */
    META,
    MICRODATA,
    /** {@code property} attributes outside the head. */
    RDFA,
    H1,
    /** What readers see as headline where no {@code h1} is it. */
    HEADING,
    TITLE_ELEMENT,
    /** {@code time} elements. */
    TIME_ELEMENT,
    /** Links with {@code rel=author}. */
    REL_AUTHOR,
    /** Links into the part of a site that presents its authors. */
    AUTHOR_LINK,
    /** The line that names the author, as a reader sees it. */
    BYLINE,
    /** The line that gives the date, as a reader sees it. */
    DATELINE,
    /** Any other text that a reader sees. */
    VISIBLE,
    /** A line of flat text, or one at a page's headline that no markup marks. */
    LINE,
    /** {@code link} elements and attributes of the root. */
    HEAD,
    FIGURE,
    URL;

    String published() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
