package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.List;

/**
 * What else a page says of a line that may be a name.
 *
 * @param lines of the page
 */
record SeenNames(List<Block> lines) {
    /** Most lines of a page that hold a word of its author's name; words of a section's name stand in more. */
    private static final int LINES_MAX = 3;

    /** Whether the same line stands before one, as a menu's do. */
    boolean before(int end, String text) {
        return lines.subList(0, end).stream().anyMatch(line -> line.text().equals(text));
    }

    /**
     * Whether the page says no word of a name often, and had no such line before: capitals do not tell names in scripts
     * that have none.
     */
    boolean seldom(String text, int at) {
        if (before(at, text)) {
            return false;
        }
        for (String word : String.join(" ", NameParts.of(text)).split(" ", -1)) {
            long held = lines.stream()
                    .filter(line -> holds(line.text(), word))
                    .limit(LINES_MAX + 1L)
                    .count();
            if (held > LINES_MAX) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text says a word, and not only a longer one that holds it. */
    private static boolean holds(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean bounded = (at == 0 || !PhraseList.inWord(text.charAt(at - 1)))
                    && (end == text.length() || !PhraseList.inWord(text.charAt(end)));
            if (bounded) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }
}
