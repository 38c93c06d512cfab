package io.galley.evaluation.scores;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words before a name that some truths and engines give as part of it. */
final class AuthorOpeners {
    private static final List<String> WORDS = read();

    private AuthorOpeners() {}

    private static List<String> read() {
        try (InputStream file = AuthorOpeners.class.getResourceAsStream("/evaluation/author-openers.txt")) {
            if (file == null) {
                throw new IllegalStateException("resource author-openers.txt is missing");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The author without such a word. */
    static String strip(String author) {
        int start = 0;
        while (start < author.length() && TextForms.isSpace(author.charAt(start))) {
            start++;
        }
        for (String word : WORDS) {
            int end = start + word.length();
            if (end < author.length()
                    && author.regionMatches(true, start, word, 0, word.length())
                    && TextForms.isSpace(author.charAt(end))) {
                return author.substring(end);
            }
        }
        return author;
    }
}
