package io.galley.extraction.reading;

/** What an element means for the text inside it. */
enum TagSort {
    /** Text and elements. */
    PLAIN,
    /** A program. */
    PROGRAM,
    /** A style sheet. */
    STYLE,
    /** Text without elements. */
    TEXT,
    /** The same with entities. */
    TITLE,
    /** Elements that follow other rules. */
    DRAWING,
    /** The same, and not cut. */
    FORMULA,
    /** The parser may take text for what it is, or not. */
    DOUBTFUL,
    /** Elements that stand elsewhere in the tree. */
    TABLE,
    /** Elements that are shown nowhere. */
    TEMPLATE,
    /** Nothing like markup follows. */
    END;

    /** The sort of the tag just read. */
    static TagSort of(TagScan tag) {
        return switch (tag.nameEnd() - tag.nameStart()) {
            case 3 -> tag.isTag("svg") ? DRAWING : tag.isTag("xmp") ? TEXT : PLAIN;
            case 4 -> tag.isTag("math") ? FORMULA : PLAIN;
            case 5 -> tag.isTag("style") ? STYLE : tag.isTag("title") ? TITLE : tag.isTag("table") ? TABLE : PLAIN;
            case 6 ->
                tag.isTag("script") ? PROGRAM : tag.isTag("iframe") ? TEXT : tag.isTag("select") ? DOUBTFUL : PLAIN;
            case 7 -> tag.isTag("noembed") ? TEXT : PLAIN;
            case 8 ->
                tag.isTag("noscript")
                        ? DOUBTFUL
                        : tag.isTag("textarea")
                                ? TITLE
                                : tag.isTag("noframes")
                                        ? TEXT
                                        : tag.isTag("template") ? TEMPLATE : tag.isTag("frameset") ? END : PLAIN;
            case 9 -> tag.isTag("plaintext") ? END : PLAIN;
            default -> PLAIN;
        };
    }
}
