package io.galley.extraction.reading;

import java.util.Locale;
import java.util.Set;

/** What drawings are made of that holds no text of the page, and no element of HTML. */
final class Shapes {
    private static final Set<String> NAMES = Set.of(
            "path",
            "g",
            "rect",
            "use",
            "defs",
            "circle",
            "ellipse",
            "line",
            "polygon",
            "polyline",
            "title",
            "desc",
            "clippath",
            "mask",
            "symbol",
            "lineargradient",
            "radialgradient",
            "stop");

    private Shapes() {}

    /** Whether a tag is a shape's, whatever its case. */
    static boolean has(String tag) {
        return NAMES.contains(tag.toLowerCase(Locale.ROOT));
    }
}
