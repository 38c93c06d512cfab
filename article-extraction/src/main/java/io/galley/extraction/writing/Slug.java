package io.galley.extraction.writing;

import io.galley.extraction.reading.UrlPath;
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

    /** Longest end of a file's name with its full stop, in characters: ".shtml". */
    private static final int SUFFIX_CHARS_MAX = 6;

    /** Words that a second line of a headline adds to what the address has of the first, and their share of it. */
    private static final int MORE_WORDS_MIN = 2;

    private static final double MORE_SHARE_MIN = 0.75;

    /** Share of a line's words that the address has where the line is the title that it was made of. */
    private static final double TOLD_SHARE_MIN = 0.3;

    /** Words that both lines of a headline may have, in characters: "of", "for". */
    private static final int LINK_CHARS_MAX = 3;

    /** Digits of a part of an address that is a key, no word. */
    private static final int KEY_DIGITS_MIN = 3;

    private final Set<String> words;

    /** The same in order, without what ends a file's name and without keys. */
    private final List<String> said;

    private Slug(Set<String> words, List<String> said) {
        this.words = words;
        this.said = said;
    }

    /** The step of the path that has most words; without words where the page has no address or that has too few. */
    static Slug of(@Nullable String url) {
        Set<String> best = Set.of();
        String bestStep = "";
        String path = url == null || url.length() > URL_CHARS_MAX ? null : UrlPath.of(url);
        if (path != null) {
            StringTokenizer steps = new StringTokenizer(decoded(path), "/");
            while (steps.hasMoreTokens()) {
                String step = steps.nextToken();
                Set<String> words = words(step);
                bestStep = words.size() > best.size() ? step : bestStep;
                best = words.size() > best.size() ? words : best;
            }
        }
        return best.size() < WORDS_MIN ? new Slug(Set.of(), List.of()) : new Slug(best, said(bestStep));
    }

    private static List<String> said(String step) {
        int dot = step.lastIndexOf('.');
        String bare = dot > 0 && step.length() - dot <= SUFFIX_CHARS_MAX ? step.substring(0, dot) : step;
        return words(bare).stream()
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

    /** Share of a line's words that the address has, 0–1; unknown where the address says nothing. */
    float shareOf(String line) {
        Set<String> own = words(line);
        return words.isEmpty() ? Float.NaN : (float) common(own) / Math.max(1, own.size());
    }

    /** Share of the address's words that a line has, 0–1; unknown where the address says nothing. */
    float coveredBy(String line) {
        return words.isEmpty() ? Float.NaN : (float) common(words(line)) / words.size();
    }

    /** Whether the address has most of a text's words: then that is a part of the title. */
    boolean says(String text) {
        return shareOf(text) >= SAID_SHARE_MIN;
    }

    /** Whether a line has all that the address says, and the address enough of the line. */
    boolean tells(String line) {
        return !said.isEmpty() && words(line).containsAll(said) && shareOf(line) >= TOLD_SHARE_MIN;
    }

    /** Whether the address says what a title says, and nothing of what stands before it. */
    boolean saysOnly(String lead, String title) {
        Set<String> own = words(title);
        long covered = said.stream().filter(own::contains).count();
        return !said.isEmpty()
                && shareOf(lead) == 0
                && shareOf(title) >= SAID_SHARE_MIN
                && covered >= COVERED_MIN * said.size();
    }

    /** Whether the address begins with a title's first word. */
    boolean opensWith(String title) {
        int end = title.indexOf(' ');
        return !said.isEmpty() && end > 0 && words(title.substring(0, end)).contains(said.get(0));
    }

    /**
     * Whether a line goes on with the title that another begins: it has words of the address that the other has not.
     */
    boolean goesOn(String line, String next) {
        Set<String> before = words(line);
        Set<String> own = words(next);
        long more = own.stream()
                .filter(word -> said.contains(word) && !before.contains(word))
                .count();
        return more >= MORE_WORDS_MIN
                && more >= MORE_SHARE_MIN * own.size()
                && shareOf(line) >= MORE_SHARE_MIN
                && own.stream().noneMatch(word -> word.length() > LINK_CHARS_MAX && before.contains(word));
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
