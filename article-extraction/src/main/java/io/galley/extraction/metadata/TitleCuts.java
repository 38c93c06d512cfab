package io.galley.extraction.metadata;

import java.util.HashMap;
import java.util.Map;

/** Cuts off a page's titles what is none: the site's name, and what a bar parts from it. */
final class TitleCuts {
    /** Most parts that a title is cut into at separators. */
    private static final int PARTS_MAX = 20;

    /** What stands before a bar must be long enough for a title, in words; else in characters of unspaced scripts. */
    private static final int LABELLED_WORDS_MIN = 4;

    private static final int LABELLED_CHARACTERS_MIN = 10;

    private final SiteNames siteNames;

    /** What is left of each title: several choosers ask of the same ones. */
    private final Map<String, String> known = new HashMap<>();

    /** @param siteNames what the site is called */
    TitleCuts(SiteNames siteNames) {
        this.siteNames = siteNames;
    }

    /** What the site is called. */
    SiteNames siteNames() {
        return siteNames;
    }

    /** Cuts the site's name off either end. */
    String withoutSite(String title) {
        return known.computeIfAbsent(title, this::cut);
    }

    private String cut(String title) {
        String rest = title;
        for (int i = 0; i < PARTS_MAX; i++) {
            int last = lastSeparator(rest);
            int first = firstSeparator(rest);
            if (last > 0 && isSite(rest.substring(last))) {
                rest = rest.substring(0, last).strip();
                rest = withoutEndMark(rest);
            } else if (first > 0 && isSite(rest.substring(0, first))) {
                rest = rest.substring(first).strip();
                rest = rest.replaceFirst("^[|–—\\-:·•»«/>~]+\\s*", "");
            } else {
                break;
            }
        }
        return isSite(rest) ? "" : withoutLabel(rest);
    }

    /** What a bar parts from a title is never part of it: "Bridge reopens | Local", "Top 10 tools | Updated daily". */
    private static String withoutLabel(String title) {
        int bar = title.length();
        for (int i = title.length() - 1; i > 0; i--) {
            bar = "|｜ㅣ".indexOf(title.charAt(i)) >= 0 ? i : bar;
        }
        String rest = title.substring(0, bar).strip();
        return isTitleAlone(rest) ? rest : title;
    }

    static boolean isTitleAlone(String text) {
        return Text.words(text) >= LABELLED_WORDS_MIN
                || text.codePoints().filter(Text::isUnspaced).count() >= LABELLED_CHARACTERS_MIN;
    }

    private static String withoutEndMark(String text) {
        int end = text.length();
        while (end > 0 && (isMark(text.charAt(end - 1)) || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    private boolean isSite(String part) {
        return siteNames.is(part);
    }

    /** A mark with a space on a side, so that "Kalifat-Rufen" stays whole; a bar or guillemet needs none. */
    private static int lastSeparator(String text) {
        for (int i = text.length() - 1; i > 0; i--) {
            if (isSeparator(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int firstSeparator(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (isSeparator(text, i)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isSeparator(String text, int at) {
        if (!isMark(text.charAt(at))) {
            return false;
        }
        boolean spaceAfter = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        boolean spaceBefore = text.charAt(at - 1) == ' ';
        return "|｜»«_".indexOf(text.charAt(at)) >= 0 || (spaceAfter && (spaceBefore || text.charAt(at) == ':'));
    }

    static boolean isMark(char c) {
        return "|｜–—-:·•»«/>~_".indexOf(c) >= 0;
    }
}
