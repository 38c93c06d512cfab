package io.galley.ingest.intake;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings the spellings of one address together, for article ids: what crawler-commons' BasicURLNormalizer does (case,
 * escapes, dot segments, punycode, query sorted by name, no fragment, no user), and then https, no {@code www.}, no
 * default port, no {@link TrackingParameters}. Normalising twice changes nothing. A change here changes ids.
 */
public final class UrlNormaliser {
    private static final Pattern HTTP = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Letters, digits, hyphens (RFC 1123) and the underscore, which is in use. */
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63}){0,126}");

    private static final String WWW = "www.";

    private final BasicURLNormalizer crawlerCommons = new BasicURLNormalizer();
    private final TrackingParameters tracking = TrackingParameters.load();
    private final int urlBytesMax;

    /** Takes URLs of at most {@code urlBytesMax} bytes of UTF-8, before and after. */
    public UrlNormaliser(int urlBytesMax) {
        this.urlBytesMax = urlBytesMax;
    }

    /** The normal form of an absolute http or https URL; refused with URL_INVALID or URL_TOO_LONG. */
    public Checked<String> normalise(String submitted) {
        if (submitted.length() > urlBytesMax) {
            return Checked.bad(tooLong(submitted));
        }
        String url = submitted.strip();
        if (!HTTP.matcher(url).matches()) {
            return Checked.bad(invalid());
        }
        // Unescaped first: crawler-commons 1.6 measures the path before it unescapes it, and cuts wrongly after.
        String unescaped = BasicURLNormalizer.unescapePath(withoutFragment(url)).replace("\\", "%5C");
        String filtered = crawlerCommons.filter(unescaped);
        String normal = filtered == null ? null : normalForm(filtered);
        if (normal == null) {
            return Checked.bad(invalid());
        }
        return utf8Bytes(normal) > urlBytesMax ? Checked.bad(tooLong(normal)) : Checked.good(normal);
    }

    private @Nullable String normalForm(String filtered) {
        URL url;
        try {
            url = new URI(filtered).toURL();
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException unusable) {
            return null;
        }
        String host = withoutWww(url.getHost().toLowerCase(Locale.ROOT));
        int port = url.getPort();
        if (!HOST.matcher(host).matches() || port > 65_535) {
            return null;
        }
        boolean ordinaryPort = port == -1 || port == 80 || port == 443;
        String path = url.getPath().isEmpty() ? "/" : url.getPath();
        String query = url.getQuery() == null ? "" : tracking.removeFrom(url.getQuery());
        return "https://" + host + (ordinaryPort ? "" : ":" + port) + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String withoutWww(String host) {
        String bare = host;
        while (bare.startsWith(WWW) && bare.indexOf('.', WWW.length()) > 0) {
            bare = bare.substring(WWW.length());
        }
        return bare;
    }

    private static String withoutFragment(String url) {
        int at = url.indexOf('#');
        return at < 0 ? url : url.substring(0, at);
    }

    private Refusal tooLong(String url) {
        return Refusal.above(Reason.URL_TOO_LONG, "the URL", utf8Bytes(url), urlBytesMax, "bytes");
    }

    private static Refusal invalid() {
        return Refusal.of(Reason.URL_INVALID, "the URL is no absolute http or https URL");
    }

    private static int utf8Bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
