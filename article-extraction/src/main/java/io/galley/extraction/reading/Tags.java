package io.galley.extraction.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What elements mean for the text inside them. */
final class Tags {
    /** No reader sees what is inside as text. */
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "template",
            Templates.RENAMED,
            "noscript",
            "svg",
            "math",
            "head",
            "select",
            "option",
            "datalist",
            "textarea",
            "input",
            "iframe",
            "frameset",
            "object",
            "embed",
            "applet",
            "canvas",
            "audio",
            "video",
            "map");

    /** Elements that start and end a block. Of all others, text runs on through them. */
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "article",
            "section",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "form",
            "fieldset",
            "legend",
            "address",
            "details",
            "summary",
            "hr",
            "body",
            "html",
            "center",
            "button",
            "label",
            "dialog",
            "menu",
            "hgroup",
            "search");

    /** Formatting inside a line: makes no node of the tree. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "mark", "q", "ruby", "rb", "rp", "rt", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "img", "picture", "source");

    /**
     * Elements that part a table's row into more than cells of text: a row that holds one is layout, or too rich for a
     * line.
     */
    static final Set<String> NO_CELL = Set.of(
            "table",
            "ul",
            "ol",
            "dl",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "figure",
            "article",
            "section",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "form",
            "fieldset",
            "address",
            "details",
            "hr",
            "center",
            "button",
            "dialog",
            "menu",
            "img",
            "picture",
            "video",
            "iframe",
            "input",
            "select",
            "textarea");

    /** The bits of {@link #sort}. */
    static final int IS_SKIPPED = 1;

    static final int IS_BREAKING = 1 << 1;
    static final int IS_INLINE = 1 << 2;

    private static final Map<String, Integer> SORTS = new HashMap<>();

    static {
        SKIPPED.forEach(tag -> SORTS.merge(tag, IS_SKIPPED, Integer::sum));
        BREAKING.forEach(tag -> SORTS.merge(tag, IS_BREAKING, Integer::sum));
        INLINE.forEach(tag -> SORTS.merge(tag, IS_INLINE, Integer::sum));
    }

    /** Which of the sets hold an element, as bits: one look-up instead of three. */
    static int sort(String tag) {
        return SORTS.getOrDefault(tag, 0);
    }

    private Tags() {}
}
