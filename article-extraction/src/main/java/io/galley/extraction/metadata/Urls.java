package io.galley.extraction.metadata;

import crawlercommons.domains.EffectiveTldFinder;
import io.galley.extraction.reading.UrlPath;
import java.util.Locale;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Addresses that may go into an article: absolute, http or https, bounded. */
final class Urls {

    /** Longest address, in characters; the event's own limit for one is 8 KiB. */
    static final int CHARACTERS_MAX = 2_048;

    private Urls() {}

    /** The absolute form of an address found in a page, or null where it is none that a reader could open. */
    static @Nullable String absolute(@Nullable String found, @Nullable String base) {
        if (found == null || found.isBlank() || found.length() > CHARACTERS_MAX) {
            return null;
        }
        String trimmed = found.strip();
        String resolved = base == null || base.length() > CHARACTERS_MAX || isWhole(trimmed)
                ? trimmed
                : StringUtil.resolve(base, trimmed);
        String encoded = resolved.replace(" ", "%20");
        return isWeb(encoded) ? encoded : null;
    }

    /** Whether resolving would leave an address as it is; sometimes false without need. */
    private static boolean isWhole(String url) {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            return false;
        }
        boolean authority = true;
        for (int i = url.indexOf("://") + 3; i < url.length(); i++) {
            char c = url.charAt(i);
            authority &= "/?#".indexOf(c) < 0;
            boolean dots = c == '/' && i + 1 < url.length() && url.charAt(i + 1) == '.';
            if (c <= ' ' || c >= '\u007f' || dots || (authority && (c == '@' || c == ':'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWeb(String url) {
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        if ((!start.startsWith("http://") && !start.startsWith("https://")) || url.length() > CHARACTERS_MAX) {
            return false;
        }
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) <= ' ' || "<>\"{}|\\^`".indexOf(url.charAt(i)) >= 0) {
                return false;
            }
        }
        return host(url) != null;
    }

    /** The host in lower case, or null. */
    static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        int start = url.indexOf("://");
        if (start < 0) {
            return null;
        }
        int end = start + 3;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start + 3, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.lastIndexOf(':');
        String bare = port > 0 && host.indexOf(']') < port ? host.substring(0, port) : host;
        return bare.isEmpty() ? null : bare.toLowerCase(Locale.ROOT);
    }

    /** The path, at least "/"; without query and fragment. */
    static String path(String url) {
        String path = UrlPath.of(url);
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** The registrable domain, such as {@code example.co.uk}; null for bare addresses and unknown suffixes. */
    static @Nullable String registrableDomain(@Nullable String url) {
        String host = host(url);
        return host == null ? null : EffectiveTldFinder.getAssignedDomain(host, true, false);
    }

    /** Same host and path, whatever the scheme, {@code www.}, query, fragment and closing slash. */
    static boolean samePage(String one, String other) {
        return address(one).equals(address(other));
    }

    private static String address(String url) {
        int start = url.indexOf("://");
        int end = start < 0 ? 0 : start + 3;
        int from = end;
        while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String bare = url.substring(from, end).toLowerCase(Locale.ROOT);
        String noSlash = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        return noSlash.startsWith("www.") ? noSlash.substring(4) : noSlash;
    }
}
