package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Words;
import java.util.regex.Pattern;

/** Drops credits of pictures, and captions that end with one. */
final class CreditRule implements BlockRule {
    /** Longest caption, in words. */
    private static final int CAPTION_WORDS_MAX = 45;

    /** Longest line that is a credit by its opener, in words. */
    private static final int CREDIT_WORDS_MAX = 30;

    /** Longest line of an opener and names, in words. */
    private static final int NAMES_WORDS_MAX = 8;

    /** Longest end of a caption that may be its credit, in characters. */
    private static final int END_CHARS_MAX = 60;

    /**
     * A credit at the end: a bar and a name, a copyright mark, or a name and an agency in capitals after a slash; a
     * stop behind a single letter ends no sentence.
     */
    private static final Pattern TAIL = Pattern.compile(
            "[.!?]\\s?\\|\\s?\\p{Lu}(?:[\\p{L}.'-]{0,30}(?:\\s[\\p{L}.'-]{1,30}){1,3}|[\\p{Lu}.'&-]{2,30})$"
                    + "|(?:©|ⓒ|\\(c\\))\\s{0,2}(?:[^.!?]|\\b\\p{L}\\.){1,60}$"
                    + "|\\p{L}\\s{0,2}/\\s{0,2}\\p{Lu}{2,12}(?:\\s\\p{L}{1,12})?\\)?$");

    /** "(Ann Miller/Evening Post)" at the end. */
    private static final Pattern NAMES_IN_BRACKETS = Pattern.compile(
            "\\(\\p{Lu}[\\p{L}.'-]{1,20}(?:\\s\\p{Lu}[\\p{L}.'-]{1,20}){1,3}\\s?/\\s?\\p{Lu}[\\p{L}.\\s'-]{1,40}\\)$");

    private final PhraseList openers;
    private final PhraseList closers;
    private final PhraseList agencies;

    CreditRule(PhraseBook book) {
        openers = book.list("credit");
        closers = book.list("credit-end");
        agencies = book.list("agency");
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > CAPTION_WORDS_MAX) {
            return Verdict.NONE;
        }
        String text = around.normal();
        boolean found = opened(around)
                || endsLikeCredit(block.text())
                || namesInBrackets(block.text())
                || creditAtEnd(text, around)
                || lastSentence(text)
                || takenAt(text, around)
                || (!around.html() && (bracketAtEnd(text) || closed(around) || marked(text) || isNamed(block, around)))
                || closedWide(text, around);
        return found ? Verdict.drop("credit") : Verdict.NONE;
    }

    private static boolean endsLikeCredit(String text) {
        int from = tailStart(text);
        return from < text.length()
                && TAIL.matcher(text).region(from, text.length()).find();
    }

    /** Where at the earliest {@link #TAIL} begins; the text's end where no mark of it is there. */
    private static int tailStart(String text) {
        if (text.indexOf('©') >= 0 || text.indexOf('ⓒ') >= 0 || text.contains("(c)")) {
            return 0;
        }
        int slash = text.lastIndexOf('/');
        int bar = text.lastIndexOf('|');
        int first = slash < 0 || bar < 0 ? Math.max(slash, bar) : Math.min(slash, bar);
        return first < 0 ? text.length() : Math.max(0, first - BEFORE_MARK_CHARS_MAX);
    }

    /**
     * Most characters of a credit before its bar or slash, the last of its text: a letter, which may be two, and
     * blanks.
     */
    private static final int BEFORE_MARK_CHARS_MAX = 4;

    /** Whether a line ends in a photographer's name, is nothing else, or opens with a credit before its caption. */
    private boolean isNamed(Block block, Surroundings around) {
        String text = block.text();
        return CaptionNames.atEnd(text)
                || CaptionNames.alone(text)
                || (around.mayOpen(openers) && CaptionNames.beforeCaption(text, openers.opening(around.normal())));
    }

    private static boolean namesInBrackets(String text) {
        return text.endsWith(")")
                && text.indexOf('/') >= 0
                && NAMES_IN_BRACKETS.matcher(text).find();
    }

    private boolean opened(Surroundings around) {
        if (around.words() > CREDIT_WORDS_MAX) {
            return false;
        }
        boolean mark = around.normal().startsWith("©") || around.normal().startsWith("ⓒ");
        if (mark || !around.mayOpen(openers)) {
            return mark;
        }
        String text = around.core();
        int opening = openers.opening(text);
        if (opening == 0) {
            return false;
        }
        boolean dotted = text.charAt(opening - 1) == '.';
        boolean names = around.measure().capitals() >= around.words() - 1;
        boolean credit = (dotted || names)
                && around.words() <= NAMES_WORDS_MAX
                && !around.measure().endsSentence();
        return credit || Surroundings.markAfter(text, opening);
    }

    /** …の担当者＝13日午後、気象庁: Japanese captions close with a day or place of the picture behind a wide equals sign. */
    private static boolean takenAt(String text, Surroundings around) {
        int mark = text.lastIndexOf('＝');
        return mark > 0
                && text.length() - mark <= END_CHARS_MAX
                && !around.measure().endsSentence()
                && text.substring(mark).chars().anyMatch(Character::isDigit);
    }

    /** Korean and Chinese pages mark a caption with a triangle. */
    private static boolean marked(String text) {
        return "▲△▼▽◀".indexOf(text.charAt(0)) >= 0;
    }

    /** A line without a sentence's end that closes like a credit, or a short one with an agency and names alone. */
    private boolean closed(Surroundings around) {
        String text = around.core();
        if (abbreviated(text)) {
            return true;
        }
        if (around.measure().endsSentence()) {
            return false;
        }
        boolean names = around.words() <= NAMES_WORDS_MAX
                && around.measure().capitals() >= around.words() - 1
                && (agencies.closes(text) || agencies.opens(text));
        return closers.closes(text) || names;
    }

    /** 读者在阅览室看书。周以宁 摄: sentences of Chinese and Japanese articles end with a mark. */
    private boolean closedWide(String text, Surroundings around) {
        return Words.ideographic(text.charAt(text.length() - 1))
                && !around.measure().endsSentence()
                && closers.closes(text);
    }

    /** "… BNS nuotr.": the word that closes a credit is cut short, so that its stop ends no sentence. */
    private boolean abbreviated(String text) {
        int last = text.lastIndexOf(' ') + 1;
        return last > 0 && text.endsWith(".") && closers.openingAt(text, last) == text.length() - last;
    }

    /** "… in the yard (photo Evening Post)": the last brackets open or close like a credit, or name an agency. */
    private boolean bracketAtEnd(String text) {
        int end = text.length() - 1;
        while (end > 0 && text.charAt(end) == '.') {
            end--;
        }
        int start = ")]）】".indexOf(text.charAt(end)) < 0 ? -1 : lastBracket(text);
        if (start < 0 || end - start > END_CHARS_MAX) {
            return false;
        }
        String inside = text.substring(start + 1, end).strip();
        if (openers.is(inside) && !closers.is(inside)) {
            return false; // "(photos)" behind a headline says what the article has
        }
        boolean names = inside.indexOf('/') > 0 && inside.indexOf(' ') > 0 && inside.indexOf(',') < 0;
        return names
                || openers.opens(inside)
                || closers.closes(inside)
                || agencies.closes(inside)
                || agencies.opens(inside);
    }

    private static int lastBracket(String text) {
        int start = text.length() - 1;
        while (start >= 0 && "([（【".indexOf(text.charAt(start)) < 0) {
            start--;
        }
        return start;
    }

    /** "… in the yard. Photo Evening Post": the last sentence is short, opens like a credit and has no end. */
    private boolean lastSentence(String text) {
        boolean ended = ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
        int first = Math.max(1, text.length() - END_CHARS_MAX);
        for (int at = text.length() - LAST_CHARS_MIN; at >= first; at--) {
            if (text.charAt(at) != '.' || text.charAt(at + 1) != ' ') {
                continue;
            }
            String last = text.substring(at + 2);
            if ((openers.opens(last) || agencies.opens(last)) && (!ended || last.indexOf('/') > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Shortest credit that is a sentence, with the stop before it, in characters. */
    private static final int LAST_CHARS_MIN = 8;

    /**
     * Scripts from India to Laos: a label of a credit between their words tells a caption, sentences have no colons.
     */
    private static boolean isIndic(char c) {
        return c >= '\u0900' && c <= '\u0eff';
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：' || c == '=' || c == '/';
    }

    /**
     * "… at the table. Photo: private": an opener and a colon in the last words, or a slash between names behind it.
     */
    private boolean creditAtEnd(String text, Surroundings around) {
        int first = Math.max(0, text.length() - END_CHARS_MAX);
        for (int mark = text.length() - 1; mark >= first; mark--) {
            if (isColon(text.charAt(mark)) && isCreditBefore(text, mark, around)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCreditBefore(String text, int mark, Surroundings around) {
        int end = mark;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && PhraseList.inWord(text.charAt(start - 1))) {
            start--;
        }
        boolean closed = start == 0 || ".!?)(|/–-—,;]।۔؟。".indexOf(text.charAt(Math.max(0, start - 2))) >= 0;
        boolean bracket = start > 0 && "([/【（.!?".indexOf(text.charAt(start - 1)) >= 0;
        boolean unspaced = start < end && text.charAt(start) > '\u2e80';
        boolean glued = start > 1
                && isIndic(text.charAt(start - 2))
                && !around.measure().endsSentence();
        return (closed || bracket || unspaced || glued) && start < end && openers.is(text.substring(start, end));
    }
}
