package io.galley.extraction.selection;

import io.galley.extraction.reading.UrlPath;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page's address tells: an article's mostly ends in its title or a number, an index's is short. */
final class AddressEvidence {
    static final List<String> NAMES = List.of(
            "steps",
            "slugWords",
            "urlDigits",
            "addressIndex",
            "addressShop",
            "addressForum",
            "addressSite",
            "addressArticle");

    /** More digits count as so many. */
    private static final int DIGITS_MAX = 12;

    private AddressEvidence() {}

    /** Writes it into a row, from {@code offset} on; unknown where the page has no address. */
    static void write(@Nullable String url, float[] row, int offset) {
        String path = UrlPath.of(url);
        if (path == null) {
            Arrays.fill(row, offset, offset + NAMES.size(), Float.NaN);
            return;
        }
        int steps = 0;
        int hyphens = 0;
        int digits = 0;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean step = c == '/' && i + 1 < path.length();
            steps += step ? 1 : 0;
            hyphens = step ? 0 : hyphens + (c == '-' || c == '_' ? 1 : 0);
            digits += Character.isDigit(c) ? 1 : 0;
        }
        int at = offset;
        row[at++] = steps;
        row[at++] = hyphens;
        row[at++] = Math.min(digits, DIGITS_MAX);
        for (int count : AddressNames.count(path)) {
            row[at++] = count;
        }
    }
}
