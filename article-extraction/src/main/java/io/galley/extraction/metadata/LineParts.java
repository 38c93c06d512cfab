package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line of text that may sign an article into what stands between its dates and labels. */
final class LineParts {
    /** Longest word before a date that is none of the name before it, in characters. */
    private static final int SMALL_CHARACTERS_MAX = 3;

    /** Longest phrase that is looked for at a word, in words. */
    private static final int PHRASE_WORDS_MAX = 6;

    private static final PhraseList PUBLISHED = PhraseBook.shared().list("published");
    private static final PhraseList MODIFIED_LABELS = PhraseBook.shared().list("modified-labels");
    private static final PhraseList WEEKDAYS = PhraseBook.shared().list("weekdays");

    private LineParts() {}

    /** A line without its dates, cut where these stand, where a label of one does, and where a byline begins. */
    static List<String> of(String line) {
        String apart = apart(line.indexOf('·') > 0 ? dotsApart(line) : line);
        String[] words = apart.split(" ", -1);
        String[] normal = PhraseList.normalise(apart).split(" ", -1);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean bounded = true;
        for (int i = 0; i < words.length; i++) {
            String rest = i < normal.length ? rest(normal, i) : "";
            boolean byline = bounded && Names.bylineOpening(rest) > 0;
            if (byline) {
                add(part, parts);
            }
            if (!byline && isOfDate(words, i, rest)) {
                cutSmallWord(part);
                add(part, parts);
                bounded = true;
            } else {
                part.append(part.isEmpty() ? "" : " ").append(words[i]);
                bounded = isBound(words[i]);
            }
        }
        add(part, parts);
        return parts;
    }

    /**
     * The line with a blank before the first digit where a letter stands: "Ada Reed14 September", two elements of a
     * page.
     */
    private static String apart(String line) {
        int digit = 1;
        while (digit < line.length() && !Character.isDigit(line.charAt(digit))) {
            digit++;
        }
        boolean glued =
                digit < line.length() && Character.isLetter(line.charAt(digit - 1)) && line.indexOf(' ') < digit;
        return glued && line.indexOf(' ') > 0 ? line.substring(0, digit) + ' ' + line.substring(digit) : line;
    }

    /** "Ada Reed·3 weeks ago·2 minutes": dots in elements of their own, which only style sheets keep apart. */
    private static String dotsApart(String line) {
        StringBuilder apart = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            boolean glued = line.charAt(i) == '·'
                    && i > 0
                    && i + 1 < line.length()
                    && Character.isLetter(line.charAt(i - 1))
                    && Character.isDigit(line.charAt(i + 1));
            apart.append(glued ? ' ' : line.charAt(i));
        }
        return apart.toString();
    }

    /** "Ada Reed on", "Ada Reed le": the word before a date is none of the name. */
    private static void cutSmallWord(StringBuilder part) {
        int blank = part.lastIndexOf(" ");
        boolean small = blank > 0
                && part.length() - blank - 1 <= SMALL_CHARACTERS_MAX
                && part.chars().skip(blank + 1L).allMatch(Character::isLowerCase);
        if (small) {
            part.setLength(blank);
        }
    }

    private static void add(StringBuilder part, List<String> parts) {
        if (part.chars().anyMatch(Character::isLetter)) {
            parts.add(part.toString());
        }
        part.setLength(0);
    }

    private static String rest(String[] words, int from) {
        return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + PHRASE_WORDS_MAX)));
    }

    private static boolean isOfDate(String[] words, int at, String rest) {
        return hasDigit(words[at])
                || PUBLISHED.opens(rest)
                || MODIFIED_LABELS.opens(rest)
                || (isBesideDigits(words, at, at + 1) && Calendars.month(words[at], "") != null)
                || isWeekday(words, at, rest);
    }

    /** "Ada Reed Saturday, 14 September": a day of the week beside a day or a month is of the date. */
    private static boolean isWeekday(String[] words, int at, String rest) {
        int opening = WEEKDAYS.opening(rest);
        if (opening == 0) {
            return false;
        }
        int behind = at + Text.words(rest.substring(0, opening));
        boolean month = behind < words.length && Calendars.month(words[behind], "") != null;
        boolean wordBetween = behind + 1 < words.length && hasDigit(words[behind + 1]); // Thứ bảy, ngày 14
        return month || wordBetween || isBesideDigits(words, at, behind);
    }

    private static boolean isBesideDigits(String[] words, int at, int behind) {
        return (at > 0 && hasDigit(words[at - 1])) || (behind < words.length && hasDigit(words[behind]));
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something new may begin behind a word: it ends in a mark, or is one. */
    private static boolean isBound(String word) {
        return word.isEmpty() || "|·•–—-/.!?:;,".indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
