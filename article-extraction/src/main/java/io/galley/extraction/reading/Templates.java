package io.galley.extraction.reading;

/**
 * Keeps pages with very many {@code template} elements from the parser: nested deeper than its bound, they make it fail
 * (jsoup 1.24.1). Nobody reads what is inside, so an unknown element does as well.
 */
final class Templates {
    /** What the elements are called instead: where the tag turns out to be text, {@link Invisible} makes it itself. */
    static final String RENAMED = "template\u200b";

    /** Most that are left alone; the parser fails at 512. Pages in the wild have below 100. */
    private static final int MAX = 400;

    private static final char MARK = '\u200b';

    private static final String START = "<template";

    private Templates() {}

    /** Whether so many are too many. */
    static boolean tooMany(int count) {
        return count > MAX;
    }

    /** How many a page has from a place on. */
    static int count(String page, int from) {
        int count = 0;
        for (int at = next(page, from); at >= 0; at = next(page, at + 1)) {
            count++;
        }
        return count;
    }

    /** The page with its {@code template} elements renamed. */
    static String renamed(String page) {
        StringBuilder out = new StringBuilder(page.length() + MAX);
        int from = 0;
        for (int at = next(page, 0); at >= 0; at = next(page, at + 1)) {
            out.append(page, from, at + START.length()).append(MARK);
            from = at + START.length();
        }
        return out.append(page, from, page.length()).toString();
    }

    private static int next(String page, int from) {
        int at = page.indexOf('<', from);
        while (at >= 0 && !page.regionMatches(true, at, START, 0, START.length())) {
            at = page.indexOf('<', at + 1);
        }
        return at;
    }
}
