package io.galley.extraction.reading;

import org.jspecify.annotations.Nullable;

/** Reads from the line that reserves a page's rights who has them: mostly what the site is called. */
public final class CopyrightName {
    /** Longest line, in characters; longer ones are terms of use. */
    private static final int LINE_CHARACTERS_MAX = 160;

    /** Longest name, in words. */
    private static final double WORDS_MAX = 6;

    /** What ends a name. */
    private static final String ENDS = ".,|·•–—(;:/";

    private CopyrightName() {}

    /** The name behind the sign and the years; null where a text has no such sign or no name behind it. */
    public static @Nullable String of(String text) {
        int sign = text.length() > LINE_CHARACTERS_MAX ? -1 : text.indexOf('©');
        if (sign < 0) {
            return null;
        }
        int start = sign + 1;
        while (start < text.length() && !Character.isLetter(text.codePointAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && !ends(text, end)) {
            end++;
        }
        String name = text.substring(start, end).strip();
        return name.isEmpty() || Words.count(name) > WORDS_MAX ? null : name;
    }

    /** A full stop inside a name, as in that of a host, does not end it. */
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean inside = c == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return ENDS.indexOf(c) >= 0 && !inside;
    }
}
