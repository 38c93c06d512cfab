package io.galley.extraction.scoring;

import io.galley.extraction.reading.HeadMeta;
import io.galley.extraction.reading.Reading;
import org.jsoup.nodes.Document;

/** The title and the description in a page's head, "" where there is none; flat text has neither. */
final class HeadText {
    private HeadText() {}

    static String title(Reading reading) {
        Document document = reading.document();
        if (document == null) {
            return "";
        }
        String claimed = HeadMeta.content(document, "og:title");
        return claimed.isEmpty() ? document.title() : claimed;
    }

    static String description(Reading reading) {
        Document document = reading.document();
        if (document == null) {
            return "";
        }
        String claimed = HeadMeta.content(document, "og:description");
        return claimed.isEmpty() ? HeadMeta.content(document, "description") : claimed;
    }

    /** What the page says it is, such as {@code article}. */
    static String type(Reading reading) {
        Document document = reading.document();
        return document == null ? "" : HeadMeta.content(document, "og:type");
    }
}
