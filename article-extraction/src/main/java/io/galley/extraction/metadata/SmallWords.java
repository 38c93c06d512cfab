package io.galley.extraction.metadata;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Signs;
import java.util.List;

/** The words that a page begins with a small letter: no name is made of them. */
final class SmallWords {
    /** What parts words. */
    private static final String BOUNDS = " ,.;:!?\"()";

    /** Words that are looked for in one page; a page that asks for more is a list of names. */
    private static final int SOUGHT_MAX = 1_000;

    private final List<Block> lines;
    private int sought;

    SmallWords(List<Block> lines) {
        this.lines = lines;
    }

    /** Whether a word, given in lower case, stands in the page like this. */
    boolean contains(String word) {
        if (word.isEmpty() || !Signs.isSmall(word.charAt(0)) || ++sought > SOUGHT_MAX) {
            return false;
        }
        return lines.stream().anyMatch(line -> isIn(line.text(), word));
    }

    private static boolean isIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (isBound(text, at - 1) && isBound(text, end) && !isInAddress(text, at, end)) {
                return true;
            }
        }
        return false;
    }

    /** "ada" in ada.reed@example.com: a full stop without a blank behind it. */
    private static boolean isInAddress(String text, int start, int end) {
        boolean before = start > 1 && text.charAt(start - 1) == '.' && Character.isLetter(text.charAt(start - 2));
        boolean behind = end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1));
        return before || behind;
    }

    private static boolean isBound(String text, int at) {
        return at < 0 || at >= text.length() || BOUNDS.indexOf(text.charAt(at)) >= 0;
    }
}
