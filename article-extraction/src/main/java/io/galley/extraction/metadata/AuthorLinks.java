package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import java.util.Locale;
import java.util.Set;

/** Tells links to an author's page by their path, whatever the site: {@code /authors/jane-doe}. */
final class AuthorLinks {

    /** Longest address that is looked at, in characters. */
    private static final int CHARACTERS_MAX = 300;

    private static final Set<String> PARTS = Set.copyOf(PhraseBook.shared().phrases("author-paths"));

    private AuthorLinks() {}

    /** Whether a part of the path that is not its last says so. */
    static boolean leadsToAuthor(String href) {
        if (href.length() > CHARACTERS_MAX) {
            return false;
        }
        int host = href.indexOf("://");
        int start = href.indexOf('/', host < 0 ? 0 : host + 3);
        while (start >= 0 && start < href.length() - 1) {
            int end = href.indexOf('/', start + 1);
            if (end < 0 || end == href.length() - 1) {
                return false;
            }
            if (PARTS.contains(href.substring(start + 1, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            start = end;
        }
        return false;
    }
}
