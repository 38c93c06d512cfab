package io.galley.extraction.metadata;

import io.galley.extraction.phrases.WordParts;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/**
 * Which elements are bylines or dates by their class or id, read from {@code markup/byline-marks.txt}. A page says the
 * same few names over and over; each is read once.
 */
final class Marks {
    private static final WordParts PARTS = WordParts.read("/markup/byline-marks.txt");

    private static final long BYLINE = PARTS.bit("byline");
    private static final long AUTHOR = PARTS.bit("author");
    private static final long NOT_AUTHOR = PARTS.bit("not-author");
    private static final long DATE = PARTS.bit("date");
    private static final long NOT_DATE = PARTS.bit("not-date");
    private static final long STAMP = PARTS.bit("stamp");

    private final Map<String, Long> known = new HashMap<>();

    /** What one element is marked as. */
    record Mark(boolean byline, boolean date) {
        static final Mark NONE = new Mark(false, false);

        boolean any() {
            return byline || date;
        }
    }

    Mark of(Attributes attributes) {
        long groups = groups(attributes.get("class")) | groups(attributes.get("id"));
        if (groups == 0) {
            return Mark.NONE;
        }
        boolean byline = (groups & BYLINE) != 0 || (groups & (AUTHOR | NOT_AUTHOR)) == AUTHOR;
        boolean date = (groups & STAMP) != 0 || (groups & (DATE | NOT_DATE)) == DATE;
        return new Mark(byline, date);
    }

    private long groups(String name) {
        return name.isEmpty() ? 0 : known.computeIfAbsent(name, PARTS::within);
    }
}
