package io.galley.extraction.writing;

import io.galley.extraction.reading.UrlPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page's address: most sites make an article's address of its title. Accents and the ways to write
 * umlauts without them are folded, on both sides: {@code groesse}, {@code grosse} and {@code Größe} are one word.
 */
final class Slug {
    /** Fewer words are a section's name. */
    private static final int WORDS_MIN = 3;

    /**
     * Least share of a title's words that the address has, and of the address's that the title has, where it is made of
     * it.
     */
    private static final double SAID_SHARE_MIN = 0.6;

    private static final double COVERED_MIN = 0.8;

    /** Longest address looked at, in characters. */
    private static final int URL_CHARS_MAX = 2000;

    /** Longest word that elides, in characters: "l'", "qu'". */
    private static final int ELIDED_CHARS_MAX = 2;

    private final Set<String> words;

    private Slug(Set<String> words) {
        this.words = words;
    }

    /** The step of the path that has most words; without words where the page has no address or that has too few. */
    static Slug of(@Nullable String url) {
        Set<String> best = Set.of();
        String path = url == null || url.length() > URL_CHARS_MAX ? null : UrlPath.of(url);
        if (path != null) {
            StringTokenizer steps = new StringTokenizer(decoded(path), "/");
            while (steps.hasMoreTokens()) {
                Set<String> words = words(steps.nextToken());
                best = words.size() > best.size() ? words : best;
            }
        }
        return new Slug(best.size() < WORDS_MIN ? Set.of() : best);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // broken escapes stand as they are
        }
    }

    /** Share of a line's words that the address has, 0–1; unknown where the address says nothing. */
    float shareOf(String line) {
        Set<String> own = words(line);
        return words.isEmpty() ? Float.NaN : (float) common(own) / Math.max(1, own.size());
    }

    /** Share of the address's words that a line has, 0–1; unknown where the address says nothing. */
    float coveredBy(String line) {
        return words.isEmpty() ? Float.NaN : (float) common(words(line)) / words.size();
    }

    /** Whether the address says what a title says, and nothing of what stands before it. */
    boolean saysOnly(String lead, String title) {
        return shareOf(lead) == 0 && shareOf(title) >= SAID_SHARE_MIN && coveredBy(title) >= COVERED_MIN;
    }

    private int common(Set<String> own) {
        int common = 0;
        for (String word : own) {
            common += words.contains(word) ? 1 : 0;
        }
        return common;
    }

    /** Words of letters, folded; numbers of addresses are mostly keys. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                append(word, c);
            } else if (!isJoined(c, word.length())) {
                if (word.length() > 1) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return words;
    }

    /** Marks of letters; and apostrophes, which addresses leave out but for those behind an article or the like. */
    private static boolean isJoined(char c, int behind) {
        boolean apostrophe = c == '\'' || c == '’';
        return Character.getType(c) == Character.NON_SPACING_MARK || (apostrophe && behind > ELIDED_CHARS_MAX);
    }

    private static void append(StringBuilder word, char c) {
        char lower = Character.toLowerCase(c);
        int last = word.length() - 1;
        if (lower == 'ß') {
            word.append("ss");
        } else if (lower != 'e' || last < 0 || "aou".indexOf(word.charAt(last)) < 0) {
            word.append(lower);
        }
    }
}
