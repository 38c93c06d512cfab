package io.galley.extraction.writing;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.CopyrightName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flat page's site is called, as far as its address and the line that reserves its rights tell. */
final class SiteName {
    /** A shorter label of a host may be a part of anything, in characters. */
    private static final int LABEL_CHARS_MIN = 4;

    /** Longest name, in characters. */
    private static final int CHARS_MAX = 60;

    private final Set<String> names = new HashSet<>();

    private SiteName() {}

    /**
     * For one page.
     *
     * @param url where it was fetched
     */
    static SiteName of(@Nullable String url, List<Block> blocks) {
        SiteName site = new SiteName();
        site.addHost(url);
        for (Block block : blocks) {
            String name = CopyrightName.of(block.text());
            if (name != null) {
                site.names.add(compact(name));
            }
        }
        return site;
    }

    private void addHost(@Nullable String url) {
        int start = url == null ? -1 : url.indexOf("://");
        if (url == null || start < 0) {
            return;
        }
        int end = start + 3;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        names.add(compact(bare));
        for (String label : bare.split("\\.", -1)) {
            if (label.length() >= LABEL_CHARS_MIN) {
                names.add(compact(label));
            }
        }
    }

    /** Whether a text is one of the names, however it is spaced. */
    boolean is(String text) {
        return text.length() <= CHARS_MAX && names.contains(compact(text));
    }

    private static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        String normal = PhraseList.normalise(text);
        for (int i = 0; i < normal.length(); i++) {
            if (Character.isLetterOrDigit(normal.charAt(i))) {
                compact.append(normal.charAt(i));
            }
        }
        return compact.toString();
    }
}
