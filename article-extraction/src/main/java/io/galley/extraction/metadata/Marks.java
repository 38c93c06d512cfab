package io.galley.extraction.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/**
 * Which elements are bylines or dates by their class or id. A page says the same few names over and over; each is read
 * once.
 */
final class Marks {
    private static final List<String> WORDS = List.of(
            "byline",
            "author",
            "authority",
            "date",
            "update",
            "publish",
            "posted-on",
            "timestamp",
            "dateline",
            "journalist",
            "reporter",
            "writer",
            "autor",
            "auteur",
            "periodista",
            "penulis");

    private static final int BYLINE = bit("byline")
            | bit("journalist")
            | bit("reporter")
            | bit("writer")
            | bit("autor")
            | bit("auteur")
            | bit("periodista")
            | bit("penulis");
    private static final int AUTHOR = bit("author");
    private static final int AUTHORITY = bit("authority");
    private static final int DATE = bit("date");
    private static final int UPDATE = bit("update");
    private static final int STAMP = bit("publish") | bit("posted-on") | bit("timestamp") | bit("dateline");

    private final Map<String, Integer> known = new HashMap<>();

    /** What one element is marked as. */
    record Mark(boolean byline, boolean date) {
        static final Mark NONE = new Mark(false, false);

        boolean any() {
            return byline || date;
        }
    }

    private static int bit(String word) {
        return 1 << WORDS.indexOf(word);
    }

    Mark of(Attributes attributes) {
        int words = words(attributes.get("class")) | words(attributes.get("id"));
        if (words == 0) {
            return Mark.NONE;
        }
        boolean byline = (words & BYLINE) != 0 || (words & (AUTHOR | AUTHORITY)) == AUTHOR;
        boolean date = (words & STAMP) != 0 || (words & (DATE | UPDATE)) == DATE;
        return new Mark(byline, date);
    }

    private int words(String name) {
        return name.isEmpty() ? 0 : known.computeIfAbsent(name, Marks::read);
    }

    private static int read(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int words = 0;
        for (int i = 0; i < WORDS.size(); i++) {
            words |= lower.contains(WORDS.get(i)) ? 1 << i : 0;
        }
        return words;
    }
}
