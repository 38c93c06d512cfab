package io.galley.extraction.reading;

import org.jspecify.annotations.Nullable;

/** The path of the address that a page was fetched from. */
public final class UrlPath {
    private UrlPath() {}

    /** The path as the address has it, without query and fragment, "" where it names a host only; null without one. */
    public static @Nullable String of(@Nullable String url) {
        int scheme = url == null ? -1 : url.indexOf("://");
        if (url == null || scheme < 0) {
            return null;
        }
        int start = scheme + 3;
        while (start < url.length() && "/?#".indexOf(url.charAt(start)) < 0) {
            start++;
        }
        int end = start;
        while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }
}
