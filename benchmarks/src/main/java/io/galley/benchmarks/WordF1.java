package io.galley.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of two bodies' words, counted with their repeats, is common to both. */
final class WordF1 {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private WordF1() {}

    /** 0–1. */
    static double of(String truth, String body) {
        Map<String, Integer> left = new HashMap<>();
        int expected = 0;
        Matcher words = WORD.matcher(truth.toLowerCase(Locale.ROOT));
        while (words.find()) {
            left.merge(words.group(), 1, Integer::sum);
            expected++;
        }
        int found = 0;
        int common = 0;
        words = WORD.matcher(body.toLowerCase(Locale.ROOT));
        while (words.find()) {
            found++;
            int rest = left.getOrDefault(words.group(), 0);
            if (rest > 0) {
                left.put(words.group(), rest - 1);
                common++;
            }
        }
        return common == 0 ? (expected + found == 0 ? 1 : 0) : 2.0 * common / (expected + found);
    }
}
