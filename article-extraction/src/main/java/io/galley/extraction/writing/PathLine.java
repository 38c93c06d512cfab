package io.galley.extraction.writing;

import io.galley.extraction.reading.Words;

/** Tells lines that are the path to a page and do not end with its title. */
final class PathLine {
    /** Fewest words of a path's last step that may be the title. */
    private static final double PATH_END_WORDS_MIN = 3;

    private PathLine() {}

    /** Whether a line is such a path to the page that does not end with its title: "Home > Blog > Tips", "| Blog". */
    static boolean is(String text) {
        int marks = 0;
        int last = -1;
        String between = text.indexOf('«') < 0 ? "|»>›→" : "|>›→"; // in quotations guillemets are no marks
        for (int i = 0; i < text.length(); i++) {
            boolean end = i + 1 == text.length();
            boolean spaced = (i == 0 || text.charAt(i - 1) == ' ') && (end || text.charAt(i + 1) == ' ');
            if (spaced && between.indexOf(text.charAt(i)) >= 0) {
                marks++;
                last = i;
                if (i == 0 || end) {
                    return true;
                }
            }
        }
        return marks > 1 && Words.count(text.substring(last + 1)) < PATH_END_WORDS_MIN;
    }
}
