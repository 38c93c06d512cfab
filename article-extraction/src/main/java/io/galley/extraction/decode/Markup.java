package io.galley.extraction.decode;

import io.galley.extraction.Page.Media;
import java.util.Locale;

/** Tells markup from flat text. */
final class Markup {
    /** Characters looked at for the first tags. Markup shows itself at once; text may cite a tag later on. */
    private static final int LOOK_CHARS = 4096;

    /** A text about markup cites a few tags; a page has dozens. One tag per this many characters makes a page. */
    private static final int CHARS_PER_TAG = 500;

    private static final String DECLARATION = "<!doctype html";

    private Markup() {}

    /** Believes the content first and the supplier where the content leaves it open. */
    static boolean isHtml(PageText page, Media claimed) {
        if (declaresHtml(page.units())) {
            return true;
        }
        String text = page.toString();
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

    /** Whether a page begins as nearly all do: then no other character need be looked at. */
    private static boolean declaresHtml(String units) {
        return units.regionMatches(true, blanksEnd(units), DECLARATION, 0, DECLARATION.length());
    }

    private static boolean opensLikePage(String text) {
        int i = blanksEnd(text);
        if (!text.startsWith("<", i)) {
            return false;
        }
        String start =
                text.substring(i, Math.min(text.length(), i + LOOK_CHARS)).toLowerCase(Locale.ROOT);
        return start.startsWith(DECLARATION) || start.contains("<html") || start.contains("<body");
    }

    private static int blanksEnd(String text) {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
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
