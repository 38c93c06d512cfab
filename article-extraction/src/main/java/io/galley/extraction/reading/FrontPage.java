package io.galley.extraction.reading;

/** Tells addresses of front pages by their shape. A headline that leads to its site's front page is the site's own. */
public final class FrontPage {
    private static final int PATH_CHARACTERS_MAX = 2;

    private FrontPage() {}

    /** Whether an address has no path: {@code /}, {@code ./}, {@code https://example.com}. */
    public static boolean isAddress(String href) {
        int slashes = 0;
        for (int at = 0; at < href.length() && slashes <= 3; at++) {
            slashes += href.charAt(at) == '/' ? 1 : 0;
        }
        boolean closed = href.endsWith("/");
        boolean whole = href.startsWith("http");
        return whole ? slashes == 2 || (slashes == 3 && closed) : closed && href.length() <= PATH_CHARACTERS_MAX;
    }
}
