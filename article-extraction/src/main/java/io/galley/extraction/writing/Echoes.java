package io.galley.extraction.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a page says a line again at the end or at the beginning of a longer one: paths, texts of images, comments
 * and share buttons repeat a title with something before or behind it.
 */
final class Echoes {
    /** Longest line that is looked at, in characters, and most places in it where a part may begin or end. */
    private static final int LINE_CHARS_MAX = 300;

    private static final int PARTS_MAX = 12;

    /** Shorter lines, in characters, are labels that any line may hold. */
    private static final int CHARS_MIN = 8;

    private static final String GAPS = " |｜_:：-–—»>·•";

    private final Map<String, Integer> atEnd = new HashMap<>();
    private final Map<String, Integer> atStart = new HashMap<>();

    /**
     * Looks at a page's lines.
     *
     * @param lines all of them, normalised
     * @param asked those that will be asked for
     */
    Echoes(List<String> lines, List<String> asked) {
        for (String line : asked) {
            if (line.length() >= CHARS_MIN) {
                atEnd.put(line, 0);
                atStart.put(line, 0);
            }
        }
        lines.stream().filter(line -> line.length() <= LINE_CHARS_MAX).forEach(this::add);
    }

    private void add(String line) {
        int parts = 0;
        for (int i = 1; i + CHARS_MIN < line.length() && parts < PARTS_MAX; i++) {
            if (isGap(line, i - 1) && !isGap(line, i)) {
                parts++;
                atEnd.computeIfPresent(line.substring(i), (part, count) -> count + 1);
            }
        }
        parts = 0;
        for (int i = line.length() - 1; i >= CHARS_MIN && parts < PARTS_MAX; i--) {
            if (isGap(line, i) && !isGap(line, i - 1)) {
                parts++;
                atStart.computeIfPresent(line.substring(0, i), (part, count) -> count + 1);
            }
        }
    }

    private static boolean isGap(String line, int at) {
        return GAPS.indexOf(line.charAt(at)) >= 0;
    }

    /** How many longer lines end with this one. */
    int atEnd(String line) {
        return atEnd.getOrDefault(line, 0);
    }

    /** How many longer lines begin with this one. */
    int atStart(String line) {
        return atStart.getOrDefault(line, 0);
    }
}
