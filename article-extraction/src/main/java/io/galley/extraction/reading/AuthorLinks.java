package io.galley.extraction.reading;

import io.galley.extraction.phrases.PhraseBook;
import java.util.Locale;
import java.util.Set;

/** Tells links to an author's page by their path, whatever the site: {@code /authors/jane-doe}. */
public final class AuthorLinks {

    /** Longest address that is looked at, in characters. */
    private static final int CHARACTERS_MAX = 300;

    private static final Set<String> PARTS = Set.copyOf(PhraseBook.shared().phrases("author-paths"));

    private static final int PART_CHARACTERS_MIN =
            PARTS.stream().mapToInt(String::length).min().orElse(0);
    private static final int PART_CHARACTERS_MAX =
            PARTS.stream().mapToInt(String::length).max().orElse(0);

    private AuthorLinks() {}

    /** Whether a part of the path that is not its last says so. */
    public static boolean leadsToAuthor(String href) {
        if (href.length() > CHARACTERS_MAX) {
            return false;
        }
        int start = 0;
        boolean slash = false;
        for (int at = 0; at < href.length() - 1; at++) {
            char c = href.charAt(at);
            if (c == '?' || c == '#') {
                return false;
            }
            if (c == '/') {
                if (slash && isAuthorPart(href, start, at)) {
                    return true;
                }
                slash = true;
                start = at + 1;
            }
        }
        return false;
    }

    private static boolean isAuthorPart(String href, int from, int to) {
        return to - from >= PART_CHARACTERS_MIN
                && to - from <= PART_CHARACTERS_MAX
                && PARTS.contains(href.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
