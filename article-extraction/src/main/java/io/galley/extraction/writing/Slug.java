package io.galley.extraction.writing;

import io.galley.extraction.reading.AddressWords;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a page's address say of lines that may be its title. */
final class Slug {
    /**
     * Least share of a title's words that the address has, and of the address's that the title has, where it is made of
     * it.
     */
    private static final double SAID_SHARE_MIN = 0.6;

    private static final double COVERED_MIN = 0.8;

    /** Words that a second line of a headline adds to what the address has of the first, and their share of it. */
    private static final int MORE_WORDS_MIN = 2;

    private static final double MORE_SHARE_MIN = 0.75;

    /** Share of a line's words that the address has where the line is the title that it was made of. */
    private static final double TOLD_SHARE_MIN = 0.3;

    /** Words that both lines of a headline may have, in characters: "of", "for". */
    private static final int LINK_CHARS_MAX = 3;

    private final Set<String> words;

    /** The same in order: see {@link AddressWords}. */
    private final List<String> said;

    private Slug(Set<String> words, List<String> said) {
        this.words = words;
        this.said = said;
    }

    /** What the address of a page says of its title. */
    static Slug of(@Nullable String url) {
        AddressWords address = AddressWords.of(url);
        return new Slug(address.all(), address.said());
    }

    /** Share of a line's words that the address has, 0–1; unknown where the address says nothing. */
    float shareOf(String line) {
        Set<String> own = AddressWords.in(line);
        return words.isEmpty() ? Float.NaN : (float) common(own) / Math.max(1, own.size());
    }

    /** Share of the address's words that a line has, 0–1; unknown where the address says nothing. */
    float coveredBy(String line) {
        return words.isEmpty() ? Float.NaN : (float) common(AddressWords.in(line)) / words.size();
    }

    /** Whether the address has most of a text's words: then that is a part of the title. */
    boolean says(String text) {
        return shareOf(text) >= SAID_SHARE_MIN;
    }

    /** Whether a line has all that the address says, and the address enough of the line. */
    boolean tells(String line) {
        return !said.isEmpty() && AddressWords.in(line).containsAll(said) && shareOf(line) >= TOLD_SHARE_MIN;
    }

    /** Whether the address says what a title says, and nothing of what stands before it. */
    boolean saysOnly(String lead, String title) {
        Set<String> own = AddressWords.in(title);
        long covered = said.stream().filter(own::contains).count();
        return !said.isEmpty()
                && shareOf(lead) == 0
                && shareOf(title) >= SAID_SHARE_MIN
                && covered >= COVERED_MIN * said.size();
    }

    /** Whether the address begins with a title's first word. */
    boolean opensWith(String title) {
        int end = title.indexOf(' ');
        return !said.isEmpty()
                && end > 0
                && AddressWords.in(title.substring(0, end)).contains(said.get(0));
    }

    /**
     * Whether a line goes on with the title that another begins: it has words of the address that the other has not.
     */
    boolean goesOn(String line, String next) {
        Set<String> before = AddressWords.in(line);
        Set<String> own = AddressWords.in(next);
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
}
