package io.galley.extraction.reading;

import java.util.List;

/** What single line breaks between the lines of a run of text are for. */
enum LineBreaks {
    /** Nothing: the lines are one paragraph, broken by hand or by a program. */
    FOLDED,
    /** Each line is a paragraph. */
    PARAGRAPHS,
    /** The lines are verses, or lines like them: their ends belong to the text. */
    VERSES;

    /** A line of prose of at least this length, in characters, is a paragraph when it also ends a sentence. */
    private static final int PARAGRAPH_CHARS_MIN = 80;

    /** Least share of the characters that such lines must hold. */
    private static final double PARAGRAPHS_SHARE_MIN = 0.6;

    /** Longest verse, in characters. Alexandrines stay below 60; prose breaks where the page is full, at 60 to 80. */
    private static final int VERSE_CHARS_MAX = 64;

    /** Shortest verses on average, in characters: menus and addresses have shorter lines. */
    private static final int VERSE_CHARS_MEAN_MIN = 12;

    private static final int VERSES_MIN = 3;

    /** Most lines of a stanza that end a sentence, as a share: with more it is a list of sentences. */
    private static final double VERSE_ENDS_SHARE_MAX = 0.67;

    /** Largest share of linked characters of verse: menus are links. */
    private static final double VERSE_LINK_SHARE_MAX = 0.3;

    /** Largest share of digits of verse: prices, telephone numbers, results and recipes have more. */
    private static final double VERSE_DIGIT_SHARE_MAX = 0.04;

    static LineBreaks of(List<String> lines, double linkShare) {
        if (areParagraphs(lines)) {
            return PARAGRAPHS;
        }
        boolean verses = lines.size() >= VERSES_MIN
                && linkShare <= VERSE_LINK_SHARE_MAX
                && areVerses(lines)
                && !areWrapped(lines);
        return verses ? VERSES : FOLDED;
    }

    private static boolean areParagraphs(List<String> lines) {
        long all = 0;
        long inParagraphs = 0;
        int paragraphs = 0;
        int broken = 0;
        for (String line : lines) {
            long length = Words.characters(line);
            boolean paragraph = length >= PARAGRAPH_CHARS_MIN && Sentences.ends(line);
            all += length;
            inParagraphs += paragraph ? length : 0;
            paragraphs += paragraph ? 1 : 0;
            broken += Character.isLowerCase(line.charAt(0)) ? 1 : 0;
        }
        return paragraphs >= 2 && inParagraphs >= PARAGRAPHS_SHARE_MIN * all && broken * 4 <= lines.size();
    }

    private static boolean areVerses(List<String> lines) {
        long all = 0;
        int ends = 0;
        int digits = 0;
        int labels = 0;
        for (String line : lines) {
            long length = Words.characters(line);
            if (length > VERSE_CHARS_MAX) {
                return false;
            }
            all += length;
            ends += Sentences.ends(line) ? 1 : 0;
            digits += (int) line.chars().filter(Character::isDigit).count();
            labels += line.indexOf(':') > 0 || line.indexOf('@') > 0 || line.indexOf('|') > 0 ? 1 : 0;
        }
        return all >= (long) VERSE_CHARS_MEAN_MIN * lines.size()
                && ends <= VERSE_ENDS_SHARE_MAX * lines.size()
                && digits <= VERSE_DIGIT_SHARE_MAX * all
                && labels * 4 <= lines.size();
    }

    /** Lines that a program filled: all but the last nearly as long as the longest, and most go on in lower case. */
    private static boolean areWrapped(List<String> lines) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        int filled = 0;
        int goingOn = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            filled += lines.get(i).length() >= WRAPPED_FILL_MIN * longest ? 1 : 0;
            goingOn += Character.isLowerCase(lines.get(i + 1).charAt(0)) ? 1 : 0;
        }
        int breaks = lines.size() - 1;
        return longest >= WRAPPED_CHARS_MIN && filled == breaks && 2 * goingOn > breaks;
    }

    /** Narrowest column that programs fill, in characters. */
    private static final int WRAPPED_CHARS_MIN = 45;

    /** Least length of a filled line, as a share of the longest. */
    private static final double WRAPPED_FILL_MIN = 0.75;
}
