package io.galley.extraction.reading;

import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a line into which a page was run together, and what its characters tell.
 *
 * @param text with the marks around it
 * @param normal as phrases are looked for: see {@link PhraseList#normalise}
 * @param key its letters and digits in lower case, an article before an apostrophe for the whole: {@code L’entreprise}
 *     is as capital as {@code L’} is; the text where it has none
 * @param letter whether its first letter is {@link #SMALL}, {@link #CAPITAL}, of a script without cases, of one without
 *     spaces, or absent
 * @param begins the class of its first character
 * @param ends the class of its last
 */
record RunWord(
        String text,
        String normal,
        String key,
        int letter,
        int begins,
        int ends,
        boolean endsSentence,
        boolean shouted,
        boolean digit,
        int brackets) {
    static final int SMALL = 0;
    static final int CAPITAL = 1;
    private static final int CASELESS = 2;
    private static final int SPACELESS = 3;
    static final int NO_LETTER = 4;

    /** Longest article before an apostrophe, in letters: dell’, jusqu’. */
    private static final int ARTICLE_LETTERS_MAX = 6;

    private static final String OPENING = "\"'“”„«‹‘’([（【「『";
    private static final String CLOSING = "\"'”’“»›)]）】」』";
    private static final String WIDE_ENDS = "。！？";

    /** Marks that end a quotation behind the mark of its sentence. */
    private static final String WIDE_CLOSING = "”’」』）)";

    private static final String DASHES = "-–—|•·>›»/→*";

    /** The words of a line: what blanks part, and sentences of scripts without spaces. */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean end = i == line.length() || line.charAt(i) == ' ';
            boolean sentence = !end && WIDE_ENDS.indexOf(line.charAt(i)) >= 0;
            if (sentence) {
                while (i + 1 < line.length() && WIDE_CLOSING.indexOf(line.charAt(i + 1)) >= 0) {
                    i++;
                }
                words.add(line.substring(start, i + 1));
                start = i + 1;
            } else if (end) {
                if (i > start) {
                    words.add(line.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    static RunWord of(String text) {
        String normal = PhraseList.normalise(text);
        int first = 0;
        while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first))) {
            first++;
        }
        int end = text.length();
        while (end > first && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        char letter = first < text.length() ? text.charAt(first) : ' ';
        return new RunWord(
                text,
                normal,
                key(text, first, end),
                caseOf(letter),
                classOf(text.charAt(0), OPENING),
                classOf(text.charAt(text.length() - 1), CLOSING),
                endsSentence(text),
                isShouted(text),
                text.chars().anyMatch(Character::isDigit),
                brackets(text));
    }

    /** Whether it is nothing but marks that open what follows: a quotation, a bracket. */
    boolean opens() {
        return isMark() && "«([（【「『".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it is nothing but marks that belong to what stands before: the end of a quotation, a colon, "40 %". */
    boolean closes() {
        return isMark() && "»)]）】」』!?;:%…".indexOf(text.charAt(0)) >= 0;
    }

    private boolean isMark() {
        return letter == NO_LETTER && !digit;
    }

    private static String key(String text, int first, int end) {
        int apostrophe = first + 1;
        while (apostrophe < end && Character.isLetter(text.charAt(apostrophe))) {
            apostrophe++;
        }
        boolean article = apostrophe < end
                && apostrophe - first <= ARTICLE_LETTERS_MAX
                && "'’".indexOf(text.charAt(apostrophe)) >= 0;
        String key = text.substring(first, article ? apostrophe : end);
        return PhraseList.normalise(key.isEmpty() ? text : key);
    }

    private static int caseOf(char c) {
        if (!Character.isLetter(c)) {
            return NO_LETTER;
        }
        boolean spaceless = (Signs.of(c) & Signs.SPACELESS) != 0;
        return Signs.isSmall(c) ? SMALL : Character.isUpperCase(c) ? CAPITAL : spaceless ? SPACELESS : CASELESS;
    }

    /** Letters by their case, digits, then marks by what they do. The model knows these numbers: none may change. */
    private static int classOf(char c, String quotes) {
        if (Character.isLetter(c)) {
            return caseOf(c);
        }
        if (Character.isDigit(c)) {
            return 4;
        }
        if (quotes.indexOf(c) >= 0) {
            return 5;
        }
        if (DASHES.indexOf(c) >= 0) {
            return 6;
        }
        if ((Signs.of(c) & Signs.SENTENCE_END) != 0) {
            return c == '.' ? 7 : 8;
        }
        if (":：".indexOf(c) >= 0) {
            return 9;
        }
        return (Signs.of(c) & Signs.COMMA) != 0 ? 10 : 11;
    }

    /** Whether a word ends with the full stop of a script that puts no blank behind sentences. */
    static boolean endsWithWideStop(String word) {
        int i = word.length() - 1;
        while (i > 0 && WIDE_CLOSING.indexOf(word.charAt(i)) >= 0) {
            i--;
        }
        return word.charAt(i) == '。';
    }

    /** Whether a word ends a sentence; one or two letters and a full stop are an initial or an abbreviation. */
    static boolean endsSentence(String word) {
        int i = word.length() - 1;
        while (i > 0 && "\"'”’»)]“」』".indexOf(word.charAt(i)) >= 0) {
            i--;
        }
        char mark = word.charAt(i);
        return "!?…。！？؟।։".indexOf(mark) >= 0 || (mark == '.' && (i > 2 || Character.isDigit(word.charAt(0))));
    }

    private static boolean isShouted(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Signs.isSmall(text.charAt(i))) {
                return false;
            }
            letters += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return letters > 1;
    }

    /** Brackets that it opens, less those that it closes. */
    private static int brackets(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += "([（【".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            open -= ")]）】".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return open;
    }
}
