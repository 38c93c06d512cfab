package io.galley.extraction.decode;

import io.galley.extraction.Page.Media;
import java.util.Locale;

/** Tells markup from flat text. */
final class Markup {
    /** Characters looked at for the first tags. Markup shows itself at once; text may cite a tag later on. */
    private static final int LOOK_CHARS = 4096;

    /** A text about markup cites a few tags; a page has dozens. One tag per this many characters makes a page. */
    private static final int CHARS_PER_TAG = 500;

    private Markup() {}

    /** Believes the content first and the supplier where the content leaves it open. */
    static boolean isHtml(String text, Media claimed) {
        if (opensLikePage(text)) {
            return true;
        }
        int tags = tags(text);
        return switch (claimed) {
            case HTML -> tags > 0;
            case TEXT -> false;
            case UNKNOWN -> tags >= 3 && (long) tags * CHARS_PER_TAG >= text.length();
        };
    }

    private static boolean opensLikePage(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        if (!text.startsWith("<", i)) {
            return false;
        }
        String start =
                text.substring(i, Math.min(text.length(), i + LOOK_CHARS)).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<body");
    }

    /** Counts what looks like a tag: {@code <} and a letter, or {@code </} and a letter, closed by {@code >}. */
    private static int tags(String text) {
        int tags = 0;
        boolean open = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            if (c == '<' && (isLatin(next) || (next == '/' && i + 2 < text.length() && isLatin(text.charAt(i + 2))))) {
                open = true;
            } else if (open && next == '>') {
                tags++;
                open = false;
            }
        }
        return tags;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
