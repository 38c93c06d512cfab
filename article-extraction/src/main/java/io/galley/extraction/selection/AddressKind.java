package io.galley.extraction.selection;

import io.galley.extraction.reading.UrlPath;
import org.jspecify.annotations.Nullable;

/** What the shape of a page's address says of it, in any language. */
enum AddressKind {
    /** Ends in the words of a title or in a long number. */
    ARTICLE,
    /** A site's root, a month, or a place where indexes stand: behind their name, or where articles are kept. */
    INDEX,
    /** Neither. */
    OTHER,
    /** There is none. */
    UNKNOWN;

    /** Fewest hyphens of a title; names of sections and goods have fewer. A step before the last needs more. */
    private static final int HYPHENS_MIN = 3;

    /** Shortest step, in characters, that must be a title: those of other scripts are encoded. */
    private static final int STEP_MIN = 40;

    /** Fewest digits in a row of an article's number; years have fewer. */
    private static final int DIGITS_MIN = 5;

    /** Longest step of a year, a month or a page's number, in digits. */
    private static final int YEAR_DIGITS = 4;

    /** How the page of a folder is called. */
    private static final String INDEX_FILE = "index.";

    private static final int INDEXES = AddressNames.names().indexOf("index");

    private static final int ARTICLES = AddressNames.names().indexOf("article");

    /** Which an address is. */
    static AddressKind of(@Nullable String url) {
        String path = UrlPath.of(url);
        if (url == null || path == null) {
            return UNKNOWN;
        }
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int start = Math.min(end, path.lastIndexOf('/', end - 1) + 1);
        String last = path.substring(start, end);
        String before = path.substring(0, Math.max(0, start - 1));
        String section = before.substring(before.lastIndexOf('/') + 1);
        boolean title = hyphens(last) >= HYPHENS_MIN || hyphens(section) > HYPHENS_MIN || last.length() >= STEP_MIN;
        if (title || hasLongNumber(url)) {
            return ARTICLE;
        }
        boolean root = last.isEmpty() || last.startsWith(INDEX_FILE);
        boolean month = isNumber(last) && isNumber(section) && !section.isEmpty();
        int[] steps = AddressNames.count(last);
        boolean named = steps[INDEXES] + steps[ARTICLES] + AddressNames.count(section)[INDEXES] > 0;
        return named || month || (root && url.indexOf('?') < 0) ? INDEX : OTHER;
    }

    /** A year, a month, a page's number. */
    private static boolean isNumber(String step) {
        return step.length() <= YEAR_DIGITS && step.chars().allMatch(Character::isDigit);
    }

    private static long hyphens(String step) {
        return step.chars().filter(c -> c == '-' || c == '_').count();
    }

    private static boolean hasLongNumber(String url) {
        int digits = 0;
        for (int i = url.indexOf("://"); i < url.length() && digits < DIGITS_MIN; i++) {
            digits = Character.isDigit(url.charAt(i)) ? digits + 1 : 0;
        }
        return digits >= DIGITS_MIN;
    }
}
