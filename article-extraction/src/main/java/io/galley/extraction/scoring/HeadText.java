package io.galley.extraction.scoring;

import io.galley.extraction.reading.Reading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The title and the description in a page's head, "" where there is none; flat text has neither. */
final class HeadText {
    private HeadText() {}

    static String title(Reading reading) {
        Document document = reading.document();
        if (document == null) {
            return "";
        }
        String claimed = meta(document, "og:title");
        return claimed.isEmpty() ? document.title() : claimed;
    }

    static String description(Reading reading) {
        Document document = reading.document();
        if (document == null) {
            return "";
        }
        String claimed = meta(document, "og:description");
        return claimed.isEmpty() ? meta(document, "description") : claimed;
    }

    /** What the page says it is, such as {@code article}. */
    static String type(Reading reading) {
        Document document = reading.document();
        return document == null ? "" : meta(document, "og:type");
    }

    private static String meta(Document document, String name) {
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
