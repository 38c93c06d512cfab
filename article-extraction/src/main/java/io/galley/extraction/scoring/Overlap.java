package io.galley.extraction.scoring;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many of a text's words occur in another text. */
final class Overlap {
    /** Words compared: the start of a block tells whether it repeats a title or description. */
    private static final int WORDS_MAX = 60;

    private final Set<String> words;

    private Overlap(Set<String> words) {
        this.words = words;
    }

    /** Compares with a text; null where the page has none. */
    static Overlap with(@Nullable String text) {
        return new Overlap(text == null ? Set.of() : words(text));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Words in common over words of either, 0–1; unknown where there is nothing to compare with. */
    float of(String text) {
        if (words.isEmpty()) {
            return Float.NaN;
        }
        Set<String> own = words(text);
        int common = 0;
        for (String word : own) {
            common += words.contains(word) ? 1 : 0;
        }
        int all = own.size() + words.size() - common;
        return all == 0 ? 0 : (float) common / all;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length() && words.size() < WORDS_MAX; i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
