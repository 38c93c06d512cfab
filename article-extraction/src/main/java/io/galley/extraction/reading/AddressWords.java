package io.galley.extraction.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page's address: most sites make an article's address of its title. Accents and the ways to write
 * umlauts without them are folded, on both sides: {@code groesse}, {@code grosse} and {@code Größe} are one word.
 *
 * @param all the words of the step of the path that has most; none where the page has no address or that has too few
 * @param said the same in order, without what ends a file's name and without keys
 */
public record AddressWords(Set<String> all, List<String> said) {
    /** Of no address. */
    public static final AddressWords NONE = new AddressWords(Set.of(), List.of());

    /** Fewer words are a section's name. */
    private static final int WORDS_MIN = 3;

    /** Longest address looked at, in characters. */
    private static final int URL_CHARS_MAX = 2000;

    /** Longest word that elides, in characters: "l'", "qu'". */
    private static final int ELIDED_CHARS_MAX = 2;

    /** Longest end of a file's name with its full stop, in characters: ".shtml". */
    private static final int SUFFIX_CHARS_MAX = 6;

    /** Digits of a part of an address that is a key, no word. */
    private static final int KEY_DIGITS_MIN = 3;

    /** The words of an address. */
    public static AddressWords of(@Nullable String url) {
        Set<String> best = Set.of();
        String bestStep = "";
        String path = url == null || url.length() > URL_CHARS_MAX ? null : UrlPath.of(url);
        if (path != null) {
            StringTokenizer steps = new StringTokenizer(decoded(path), "/");
            while (steps.hasMoreTokens()) {
                String step = steps.nextToken();
                Set<String> words = in(step);
                bestStep = words.size() > best.size() ? step : bestStep;
                best = words.size() > best.size() ? words : best;
            }
        }
        return best.size() < WORDS_MIN ? NONE : new AddressWords(best, said(bestStep));
    }

    private static List<String> said(String step) {
        int dot = step.lastIndexOf('.');
        String bare = dot > 0 && step.length() - dot <= SUFFIX_CHARS_MAX ? step.substring(0, dot) : step;
        return in(bare).stream()
                .filter(word -> word.chars().filter(Character::isDigit).count() < KEY_DIGITS_MIN)
                .toList();
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // broken escapes stand as they are
        }
    }

    /** The words of a text as an address would have them, in order, each once. */
    public static Set<String> in(String text) {
        Set<String> words = new LinkedHashSet<>();
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
