package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Numerals;
import io.galley.extraction.reading.Signs;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Drops lines that say when, and by whom, something was published. */
final class DateLineRule implements BlockRule {
    /** Longest such line, in words: author, day, time, time of the last change. */
    private static final int WORDS_MAX = 22;

    /** Most letters beside a date in a line that has no label, in words: a name, a weekday. */
    private static final int BARE_WORDS_MAX = 9;

    /**
     * A day, month and year in any order, the month as a word or a number: also "3. 5. 2024", "2024. május 3.", "2024
     * m. gegužės 3", "2024. gada 3. maijs".
     */
    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2}\\.?(?:º|er|th|st|nd|rd)?\\s(?:de\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s)?(?:19|20)\\d\\d\\b"
                    + "|\\b\\p{L}{3,12}\\.?\\s\\d{1,2}(?:th|st|nd|rd)?,?\\s(?:19|20)\\d\\d\\b"
                    + "|\\b\\d{1,2}(?:[./-]|\\.\\s)\\d{1,2}(?:[./-]|\\.\\s)(?:19|20)\\d\\d\\b"
                    + "|\\b(?:19|20)\\d\\d(?:[./-]|\\.\\s)\\d{1,2}(?:[./-]|\\.\\s)\\d{1,2}\\b"
                    + "|\\b(?:19|20)\\d\\d(?:\\.|\\.?\\s\\p{L}{1,4}\\.?)\\s(?:\\p{L}{3,12}\\s\\d{1,2}\\b|\\d{1,2}\\.\\s\\p{L}{3,12})"
                    + "|(?:19|20)\\d\\d\\s?[年년]\\s?\\d{1,2}\\s?[月월]");

    /** The letters and marks of a month in a script without capitals, and years of any calendar. */
    private static final String CASELESS = "[\\p{Lo}\\p{M}.\\u200c/]{2,24}";

    private static final String YEAR = "(?:19|20|25|1[34])\\d\\d(?!\\d)";

    /** The same as scripts without capitals write it; digits are plain ones by then. */
    private static final Pattern CASELESS_DATE =
            Pattern.compile("(?<!\\d)\\d{1,2}\\s?" + CASELESS + "(?:\\s[\\p{Lo}.]{2,6})?\\s?[,،]?\\s?" + YEAR
                    + "|" + CASELESS + "\\s\\d{1,2}\\s?[,،]?\\s" + YEAR
                    + "|(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]" + YEAR
                    + "|(?<!\\d)" + YEAR + "[./-]\\d{1,2}[./-]\\d{1,2}");

    /** Digits of the shortest date. */
    private static final int DATE_DIGITS_MIN = 5;

    /** Between a label and the digits of its day stand a weekday or a month at most, in characters. */
    private static final int DAY_CHARS_MAX = 14;

    private final PhraseList labels;
    private final PhraseList changes;
    private final PhraseList bylines;
    private final DayWords days;

    DateLineRule(PhraseBook book) {
        labels = book.list("published");
        changes = book.list("modified-labels");
        bylines = book.list("byline");
        days = new DayWords(book);
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > WORDS_MAX) {
            return Verdict.NONE;
        }
        String text = around.normal();
        boolean dated = isDated(text, around);
        if (dated && (isRow(block, around) || isLateChange(text, around))) {
            return Verdict.drop("date-line");
        }
        if (!around.amongProse()
                && around.measure().digits() > 0
                && block.level() == 0
                && (days.only(text) || isClock(text))) {
            return Verdict.drop("date-line");
        }
        if (around.measure().endsSentence() && around.words() > BARE_WORDS_MAX && !endsInUnit(text)) {
            return Verdict.NONE;
        }
        int label = around.mayOpen(labels) ? labels.opening(text) : 0;
        boolean labelled = label > 0 && (around.measure().digits() > 0 || around.markAfter(label));
        boolean bare = dated
                && around.words() <= BARE_WORDS_MAX + 3
                && (!around.measure().endsSentence() || endsInLetter(text));
        if (labelled
                || signed(block, around)
                || (bare && (!around.html() || !around.amongProse() || bylines.within(text)))) {
            return Verdict.drop("date-line");
        }
        return bare ? Verdict.doubt("date-line") : Verdict.NONE;
    }

    /** Whether a line is digits and marks, a day or a time among them: {@code 8.2. 11:20}. */
    private static boolean isClock(String text) {
        return text.length() <= CLOCK_CHARS_MAX && CLOCK.matcher(text).matches();
    }

    private static final int CLOCK_CHARS_MAX = 24;

    private static final Pattern CLOCK =
            Pattern.compile("(?:\\d{1,2}[./-]\\d{1,2}[./-]?(?:\\d{2,4})?[ ,|-]{1,3})?\\d{1,2}[:.]\\d{2}");

    private static boolean isDated(String text, Surroundings around) {
        if (around.measure().digits() < DATE_DIGITS_MIN) {
            return Numerals.hasHanYear(text)
                    && DATE.matcher(Numerals.plain(text)).find();
        }
        return (hasYear(text) && DATE.matcher(text).find()) || isCaseless(text);
    }

    /**
     * Whether a dated line is a row of short parts, or says by whom and when with words for both. Among prose, a
     * calendar of events looks the same: there it must say who or when in words.
     */
    private boolean isRow(Block block, Surroundings around) {
        String text = around.normal();
        boolean signed = bylines.within(text);
        boolean told = signed || labels.within(text);
        if (around.amongProse()) {
            return told ? DateRow.is(text, false) : !around.html() && DateRow.is(text, true);
        }
        boolean opens = bylines.opens(text) || Character.isDigit(text.charAt(0));
        return DateRow.is(text, !told) || (signed && opens && block.level() == 0 && !DateRow.saysSentence(text));
    }

    /**
     * "Updated 14 May 2024 to correct a name", "This story was last updated on 3 May 2024.": a sentence, but of the
     * page and not of the story, where that ends.
     */
    private boolean isLateChange(String text, Surroundings around) {
        int label = around.late() ? changes.find(text) : -1;
        if (label < 0) {
            return false;
        }
        int end = label + changes.openingAt(text, label);
        int day = end;
        while (day < text.length() && !Character.isDigit(text.charAt(day))) {
            day++;
        }
        boolean near = day - end <= DAY_CHARS_MAX && text.indexOf(": ", day) < 0; // "Update 3 May: I lost it."
        boolean told = text.substring(label, end).indexOf(' ') > 0; // "last updated"; much is changed in stories
        return near && (label == 0 || (told && text.length() - day <= DAY_CHARS_MAX));
    }

    /** 16:30 น.: whether the last stop is that of a single letter of a script without capitals. */
    private static boolean endsInLetter(String text) {
        int stop = text.length() - 1;
        return stop > 2
                && text.charAt(stop) == '.'
                && Character.getType(text.charAt(stop - 1)) == Character.OTHER_LETTER
                && text.charAt(stop - 2) == ' ';
    }

    /** Whether a number and a short word with a stop stand last, as reading times do: {@code 6 min.}. */
    private static boolean endsInUnit(String text) {
        int unit = text.lastIndexOf(' ') + 1;
        return unit > 1
                && text.length() - unit <= UNIT_CHARS_MAX
                && text.charAt(text.length() - 1) == '.'
                && isDigit(text.charAt(unit - 2));
    }

    /** Longest such word, in characters with its stop. */
    private static final int UNIT_CHARS_MAX = 5;

    /** Whether a text holds a date and letters of a script without capitals, or digits of its own. */
    private static boolean isCaseless(String text) {
        boolean caseless = false;
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c > MARKED_LETTERS) {
                boolean digit = Character.isDigit(c);
                caseless |= digit || Character.getType(c) == Character.OTHER_LETTER;
                plain.setCharAt(i, digit ? (char) ('0' + Character.digit(c, 10)) : c);
            }
        }
        return caseless && CASELESS_DATE.matcher(plain).find();
    }

    /** Scripts with capitals lie below this: Latin, Greek, Cyrillic, Armenian. */
    private static final char MARKED_LETTERS = '\u058f';

    /** Whether four digits stand in a text that begin as the years of dates do. */
    private static boolean hasYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            if (((c == '1' && next == '9') || (c == '2' && next == '0'))
                    && isDigit(text.charAt(i + 2))
                    && isDigit(text.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Longest line of names, in words. */
    private static final int NAMES_WORDS_MAX = 8;

    /** Whether a line says who wrote and nothing else: a byline and names, or a name and an e-mail address. */
    private boolean signed(Block block, Surroundings around) {
        if (around.words() > NAMES_WORDS_MAX || around.measure().endsSentence() || block.kind() == Block.Kind.HEADING) {
            return false;
        }
        String text = around.core();
        int length = around.mayOpen(bylines) ? bylines.opening(text) : 0;
        boolean marked = length > 0 && length < text.length() && Surroundings.markAfter(text, length);
        boolean named = length > 0 && length < text.length() && !around.amongProse() && onlyNames(block.text());
        return marked || named || (text.indexOf('@') > 0 && bylines.within(text));
    }

    /** Whether the words behind the first begin with capitals, but for short ones such as "and"; or know no case. */
    private static boolean onlyNames(String text) {
        boolean first = true;
        boolean named = false;
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (!first && word.length() > JOINER_CHARS_MAX && Signs.isSmall(word.charAt(0))) {
                return false;
            }
            named |= !first && Character.isLetter(word.charAt(0)) && !Signs.isSmall(word.charAt(0));
            first = false;
        }
        return named;
    }

    /** Longest word between names, in characters. */
    private static final int JOINER_CHARS_MAX = 3;
}
