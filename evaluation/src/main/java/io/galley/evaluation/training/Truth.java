package io.galley.evaluation.training;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The true body of a page: says how much of a text is body, and how good a body is. */
final class Truth {
    /** Words in a row that must occur in the body for each of them to count as body. */
    private static final int GRAM = 4;

    private final List<String> words;
    private final Set<String> grams = new HashSet<>();
    private final Set<String> lines = new HashSet<>();

    Truth(String body) {
        words = words(body);
        for (int i = 0; i + GRAM <= words.size(); i++) {
            grams.add(String.join(" ", words.subList(i, i + GRAM)));
        }
        body.lines().map(line -> String.join(" ", words(line))).forEach(lines::add);
    }

    /** A title for comparison: its words in lower case; "" for none. */
    static String key(@Nullable String title) {
        return title == null ? "" : String.join(" ", words(Normalizer.normalize(title, Normalizer.Form.NFKC)));
    }

    /** How like two keys are, 0–1: twice the words that they share over the words of both. */
    static double likeness(String key, String other) {
        Set<String> own = new HashSet<>(Arrays.asList(key.split(" ", -1)));
        Set<String> others = new HashSet<>(Arrays.asList(other.split(" ", -1)));
        double all = own.size() + others.size();
        own.retainAll(others);
        return key.isEmpty() || other.isEmpty() ? 0 : 2 * own.size() / all;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Share of a text's words that are body, 0–1. */
    double share(String text) {
        List<String> own = words(text);
        if (own.isEmpty()) {
            return 0;
        }
        if (lines.contains(String.join(" ", own))) {
            return 1;
        }
        boolean[] hit = new boolean[own.size()];
        for (int i = 0; i + GRAM <= own.size(); i++) {
            if (grams.contains(String.join(" ", own.subList(i, i + GRAM)))) {
                Arrays.fill(hit, i, i + GRAM, true);
            }
        }
        int hits = 0;
        for (boolean each : hit) {
            hits += each ? 1 : 0;
        }
        return (double) hits / hit.length;
    }

    /** Lower-case words; single characters of scripts without spaces. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean single = c > '\u0e00' && spaceless(c);
            boolean letter =
                    !single && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
            if (!letter && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
            if (single) {
                words.add(String.valueOf(c));
            }
        }
        return words;
    }

    private static boolean spaceless(char c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI;
    }
}
