package io.galley.extraction.reading;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What {@code meta} elements in a page's head say. */
public final class HeadMeta {
    private HeadMeta() {}

    /** The content of the first that has this property or name and says something, "" where there is none. */
    public static String content(Document document, String name) {
        for (Node node : document.head().childNodes()) {
            if (node instanceof Element child
                    && child.normalName().equals("meta")
                    && (child.attr("property").equals(name)
                            || child.attr("name").equals(name))
                    && !child.attr("content").isBlank()) {
                return child.attr("content");
            }
        }
        return "";
    }
}
