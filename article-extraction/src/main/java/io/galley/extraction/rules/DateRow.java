package io.galley.extraction.rules;

/**
 * Lines that are rows of short parts, as they stand under headlines: {@code By Ada Reed | 12 May 2024 | 4 min. read}.
 * What the parts say does not matter, so that it needs no words of any language.
 */
final class DateRow {
    /** Longest part, in words: name and day, or day, time and zone. A clause that a dash parts has more. */
    private static final int PART_WORDS_MAX = 8;

    /** Longest last part that may end in a stop, in words: {@code 3 Min.}; longer ones are sentences. */
    private static final int STOPPED_WORDS_MAX = 4;

    /** These part wherever they stand. */
    private static final String BARS = "|｜·•";

    /** These part where blanks stand around them; within words they join. */
    private static final String DASHES = "-–—/";

    private DateRow() {}

    /**
     * Whether a line is a row of parts. One with dashes alone may be a sentence that has no end.
     *
     * @param bars whether only bars and dots count
     */
    static boolean is(String text, boolean bars) {
        int start = 0;
        boolean parted = false;
        for (int i = 0; i < text.length(); i++) {
            if (isBar(text, i)) {
                if (!isShort(text, start, i)) {
                    return false;
                }
                parted |= !bars || BARS.indexOf(text.charAt(i)) >= 0;
                start = i + 1;
            }
        }
        return parted && isShort(text, start, text.length()) && !saysSentence(text);
    }

    /** Whether a line ends as sentences do; the last part of a row may end in a stop: {@code 3 Min.}. */
    static boolean saysSentence(String text) {
        int start = text.length();
        while (start > 0 && !isBar(text, start - 1)) {
            start--;
        }
        boolean row = start > 0 && words(text, start, text.length()) <= STOPPED_WORDS_MAX;
        return !row && !Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean isBar(String text, int at) {
        char c = text.charAt(at);
        return BARS.indexOf(c) >= 0
                || (DASHES.indexOf(c) >= 0
                        && at > 0
                        && at + 1 < text.length()
                        && text.charAt(at - 1) == ' '
                        && text.charAt(at + 1) == ' ');
    }

    private static boolean isShort(String text, int start, int end) {
        return words(text, start, end) <= PART_WORDS_MAX;
    }

    private static int words(String text, int start, int end) {
        int words = 0;
        for (int i = start; i < end; i++) {
            words += text.charAt(i) != ' ' && (i == start || text.charAt(i - 1) == ' ') ? 1 : 0;
        }
        return words;
    }
}
