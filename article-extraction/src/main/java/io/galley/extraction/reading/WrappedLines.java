package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines that a program filled up to a width: mail, old news wires, text browsers. A line was broken where the
 * next line's first word would not have fitted into it; only texts are touched in which most lines end in mid-sentence.
 */
final class WrappedLines {
    /** Narrowest and widest column that programs fill, in characters; a sign of a script without spaces is three. */
    private static final int WIDTH_MIN = 45;

    private static final int WIDTH_MAX = 130;

    /** Fewest lines that end in mid-sentence, and their least share of the lines that another line follows. */
    private static final int BROKEN_MIN = 4;

    private static final double BROKEN_SHARE_MIN = 0.5;

    /** Shortest broken line, as a share of the width: a long word may have been pushed to the next line. */
    private static final double FILL_MIN = 0.7;

    private WrappedLines() {}

    /**
     * A line of text.
     *
     * @param blanksBefore blank lines before it
     */
    record Line(String text, int blanksBefore) {}

    /** The lines, those of each paragraph joined where the text was filled. */
    static List<Line> joined(List<Line> lines) {
        int width = width(lines);
        if (width == 0) {
            return lines;
        }
        List<Line> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int blanks = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean goesOn = i > 0 && line.blanksBefore == 0 && isFull(lines.get(i - 1).text, line.text, width);
            if (!goesOn && i > 0) {
                joined.add(new Line(text.toString(), blanks));
                text.setLength(0);
            }
            if (goesOn) {
                append(text, line.text);
            } else {
                blanks = line.blanksBefore;
                text.append(line.text);
            }
        }
        joined.add(new Line(text.toString(), blanks));
        return joined;
    }

    private static void append(StringBuilder text, String line) {
        char last = text.charAt(text.length() - 1);
        boolean glued = Words.spaceless(last) && Words.spaceless(line.charAt(0));
        text.append(glued ? "" : " ").append(line);
    }

    /** The width that lines were filled to, 0 where they were not. */
    private static int width(List<Line> lines) {
        int width = 0;
        int pairs = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            long length = Words.characters(lines.get(i).text);
            if (lines.get(i + 1).blanksBefore == 0 && length >= WIDTH_MIN * FILL_MIN) {
                pairs++;
                if (length <= WIDTH_MAX && isBroken(lines.get(i).text, lines.get(i + 1).text)) {
                    broken++;
                    width = Math.max(width, (int) length);
                }
            }
        }
        boolean filled = broken >= BROKEN_MIN && broken >= BROKEN_SHARE_MIN * pairs && width >= WIDTH_MIN;
        return filled && areFull(lines, width) ? width : 0;
    }

    /** Whether nearly all broken lines are about as long as the longest. */
    private static boolean areFull(List<Line> lines, int width) {
        int broken = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line next = lines.get(i + 1);
            if (next.blanksBefore == 0 && isBroken(lines.get(i).text, next.text)) {
                broken++;
                full += Words.characters(lines.get(i).text) >= FILL_MIN * width ? 1 : 0;
            }
        }
        return full * 10 >= broken * 8;
    }

    /** Whether a sentence goes on in the next line; scripts without cases show it by the missing mark alone. */
    private static boolean isBroken(String line, String next) {
        char first = next.charAt(0);
        boolean goesOn = Character.isLowerCase(first)
                || (Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isTitleCase(first));
        return goesOn && !Sentences.ends(line);
    }

    private static boolean isFull(String line, String next, int width) {
        long length = Words.characters(line);
        int space = next.indexOf(' ');
        String word = space < 0 ? next : next.substring(0, space);
        boolean spaceless = Words.spaceless(next.charAt(0));
        long more = spaceless ? FILL_SIGNS * 3L : Words.characters(word) + 1;
        return length <= width && length + more > width;
    }

    /** Signs by which lines of a script without spaces may fall short of the width: no mark opens a line. */
    private static final int FILL_SIGNS = 3;
}
