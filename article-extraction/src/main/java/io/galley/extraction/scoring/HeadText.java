package io.galley.extraction.scoring;

import io.galley.extraction.reading.Reading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title and the description in a page's head; flat text has neither. */
final class HeadText {
    private HeadText() {}

    static @Nullable String title(Reading reading) {
        Document document = reading.document();
        if (document == null) {
            return null;
        }
        String claimed = meta(document, "og:title");
        String title = claimed == null ? document.title() : claimed;
        return title.isBlank() ? null : title;
    }

    static @Nullable String description(Reading reading) {
        Document document = reading.document();
        if (document == null) {
            return null;
        }
        String claimed = meta(document, "og:description");
        return claimed == null ? meta(document, "description") : claimed;
    }

    private static @Nullable String meta(Document document, String name) {
        for (Element child : document.head().children()) {
            if (child.normalName().equals("meta")
                    && (child.attr("property").equals(name)
                            || child.attr("name").equals(name))
                    && !child.attr("content").isBlank()) {
                return child.attr("content");
            }
        }
        return null;
    }
}
