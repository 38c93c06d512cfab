package io.galley.extraction.metadata;

import io.galley.extraction.phrases.WordGroups;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/**
 * Which elements are bylines or dates by their class or id, read from {@code markup/byline-marks.txt}. A page says the
 * same few names over and over; each is read once.
 */
final class Marks {
    private static final Map<String, List<String>> GROUPS = WordGroups.read("/markup/byline-marks.txt");
    private static final List<String> NAMES = List.copyOf(GROUPS.keySet());

    private static final int BYLINE = bit("byline");
    private static final int AUTHOR = bit("author");
    private static final int NOT_AUTHOR = bit("not-author");
    private static final int DATE = bit("date");
    private static final int NOT_DATE = bit("not-date");
    private static final int STAMP = bit("stamp");

    private final Map<String, Integer> known = new HashMap<>();

    /** What one element is marked as. */
    record Mark(boolean byline, boolean date) {
        static final Mark NONE = new Mark(false, false);

        boolean any() {
            return byline || date;
        }
    }

    private static int bit(String group) {
        return 1 << NAMES.indexOf(group);
    }

    Mark of(Attributes attributes) {
        int groups = groups(attributes.get("class")) | groups(attributes.get("id"));
        if (groups == 0) {
            return Mark.NONE;
        }
        boolean byline = (groups & BYLINE) != 0 || (groups & (AUTHOR | NOT_AUTHOR)) == AUTHOR;
        boolean date = (groups & STAMP) != 0 || (groups & (DATE | NOT_DATE)) == DATE;
        return new Mark(byline, date);
    }

    private int groups(String name) {
        return name.isEmpty() ? 0 : known.computeIfAbsent(name, Marks::read);
    }

    private static int read(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int groups = 0;
        for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
            groups |= group.getValue().stream().anyMatch(lower::contains) ? bit(group.getKey()) : 0;
        }
        return groups;
    }
}
