package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts a byline into what may be names, and frees each of the words around it. */
final class NameParts {
    /** Words behind a name that go on about its bearer; small letters count: "Jane Doe in London". */
    private static final Set<String> NAME_ENDS = Set.copyOf(PhraseBook.shared().phrases("name-ends"));
    /** "More from", "All posts by": what links to an author's page say. */
    private static final PhraseList MORE_BY = PhraseBook.shared().list("more-by");

    private static final Set<String> JOINERS = PhraseBook.shared().phrases("name-joiners").stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Longest word behind a name that ends with a stop, being cut short: "Jr.", "PhD.", "Esq.", in characters. */
    private static final int SHORTENED_CHARACTERS_MAX = 4;

    /** What parts names wherever it stands; a hyphen and a colon do where blanks stand around them. */
    private static final String SEPARATORS = "|｜,;；/／&+•·–—()[]（）<>、，：،՝";

    private NameParts() {}

    /** Whether a text is nothing but a comma or a word between two names. */
    static boolean joins(String text) {
        for (String word : Text.fold(spaced(text)).split(" ", -1)) {
            boolean mark = word.length() == 1 && ",&/、，".indexOf(word.charAt(0)) >= 0;
            if (!mark && !JOINERS.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether names follow each other in a text with nothing but commas and words such as "and" between: such a word
     * before the last, since behind a comma a post may stand.
     */
    static boolean inARow(List<String> names, String text) {
        String folded = Text.fold(text);
        int end = -1;
        boolean wordBefore = false;
        for (String name : names) {
            int at = folded.indexOf(name, Math.max(0, end));
            if (at < 0 || (end >= 0 && !joins(folded.substring(end, at)))) {
                return false;
            }
            wordBefore = end >= 0 && folded.substring(end, at).chars().anyMatch(c -> Character.isLetter(c) || c == '&');
            end = at + name.length();
        }
        return wordBefore;
    }

    /** Cuts at punctuation between names and at the words that join two names. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        String[] words = Text.fold(spaced(text)).split(" ", -1);
        boolean first = true;
        for (int i = 0; i < words.length; i++) {
            if (isNickname(words, i, part)) {
                part.append(" (").append(words[i + 1]).append(')');
                i += 2;
                continue;
            }
            String word = words[i];
            boolean separator = word.length() == 1 && (SEPARATORS + "-:").indexOf(word.charAt(0)) >= 0;
            boolean joiner =
                    JOINERS.contains(word.toLowerCase(Locale.ROOT)) && !first && !word.equals("E") && !word.equals("Y");
            if (isColon(word) && !part.isEmpty()) {
                NameLabels.cutBefore(part, parts);
                part.append(':'); // "Editor:" is another label than "Editor"
            }
            if (separator
                    || joiner
                    || EastAsianRoles.beginsPart(words, i)
                    || EastAsianRoles.isNextByBlank(part, word)) {
                addIfText(part, parts);
            }
            int label = NameLabels.endOfEastAsian(word, i + 1 < words.length);
            if (label > 0) {
                addIfText(part, parts);
                parts.add(word.substring(0, label) + ':');
                word = word.substring(Math.min(word.length(), label + 1));
            }
            if (!word.isEmpty() && !separator && !joiner) {
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
            if (EastAsianRoles.endsPart(words, i) || isBeforeLabel(words, i)) {
                addIfText(part, parts);
            }
            first = false;
        }
        addIfText(part, parts);
        return gluedJoinersCut(parts);
    }

    /** "Written by Ada Reed. Edited by Bea Hunt.": a stop, and behind it what others did. */
    private static boolean isBeforeLabel(String[] words, int at) {
        if (!words[at].endsWith(".") || at + 2 >= words.length) {
            return false;
        }
        String next = PhraseList.normalise(words[at + 1] + ' ' + words[at + 2]);
        return Names.HELPERS.opens(next) || Names.isWrittenBy(next);
    }

    /** "Lakshmi (Lucky) Rao": between the two words of a name; an agency there is all capitals. */
    private static boolean isNickname(String[] words, int at, StringBuilder part) {
        return !part.isEmpty()
                && part.indexOf(" ") < 0
                && at + 3 < words.length
                && words[at].equals("(")
                && words[at + 2].equals(")")
                && isCapitalised(words[at + 1])
                && isCapitalised(words[at + 3]);
    }

    private static boolean isCapitalised(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    /** Words of the shortest name on each side of a joiner that is written as one with the word behind it. */
    private static final int GLUED_WORDS_MIN = 2;

    /** Shortest word with such a joiner, in characters. */
    private static final int GLUED_CHARACTERS_MIN = 4;

    /**
     * Cuts before "and" where it is written as one with the next word, as Arabic and Hebrew do: נועה ברקאי ואורי
     * שמשוני.
     */
    private static List<String> gluedJoinersCut(List<String> parts) {
        List<String> cut = new ArrayList<>();
        for (String part : parts) {
            String[] words = part.split(" ", -1);
            int at = GLUED_WORDS_MIN;
            while (at + GLUED_WORDS_MIN <= words.length && !opensWithJoiner(words[at])) {
                at++;
            }
            if (at + GLUED_WORDS_MIN > words.length) {
                cut.add(part);
            } else {
                cut.add(String.join(" ", List.of(words).subList(0, at)));
                cut.add(String.join(" ", List.of(words).subList(at, words.length))
                        .substring(1));
            }
        }
        return cut;
    }

    private static boolean opensWithJoiner(String word) {
        Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
        return word.length() >= GLUED_CHARACTERS_MIN
                && (script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW)
                && JOINERS.contains(word.substring(0, 1));
    }

    private static boolean isColon(String word) {
        return word.equals(":") || word.equals("：");
    }

    private static void addIfText(StringBuilder part, List<String> parts) {
        if (!part.isEmpty()) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    /** Separators as words of their own; a hyphen inside a name stays. */
    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length() + 20);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SEPARATORS.indexOf(c) >= 0) {
                out.append(' ').append(c).append(' ');
            } else if (c == ':') {
                out.append(" : ");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Without "by" before and "in London" behind it, and in usual case where all is capitals. */
    static String tidied(String part) {
        String name = withoutEnd(part, Names.bylineOpening(PhraseList.normalise(part)));
        for (int i = 0; i < 3; i++) {
            String normal = PhraseList.normalise(name);
            int opening = Math.max(
                    Names.HELPERS.opening(normal), Math.max(Names.bylineOpening(normal), MORE_BY.opening(normal)));
            if (opening == 0 || opening >= name.length() || NameLabels.isFirstName(name, opening)) {
                break;
            }
            name = name.substring(opening).strip();
        }
        int start = 0;
        int end = name.length();
        while (start < end && !Character.isLetterOrDigit(name.codePointAt(start)) && name.charAt(start) != '@') {
            start++;
        }
        while (end > start
                && !Character.isLetterOrDigit(name.charAt(end - 1))
                && name.charAt(end - 1) != '.'
                && !Signs.isMark(name.charAt(end - 1))) {
            end--;
        }
        String core = EastAsianRoles.without(withoutRoleBefore(withoutStop(name.substring(start, end))));
        return isShouted(core) ? capitalised(core) : core;
    }

    /** "Posted by Ada Reed.": the stop of a sentence, not that of "Jr." or of an initial. */
    private static String withoutStop(String name) {
        int stop = name.length() - 1;
        return stop > SHORTENED_CHARACTERS_MAX
                        && name.charAt(stop) == '.'
                        && name.indexOf('.') == stop
                        && stop - name.lastIndexOf(' ') - 1 > SHORTENED_CHARACTERS_MAX
                ? name.substring(0, stop)
                : name;
    }

    /** "FOCUS-Redakteurin Jane Doe": what she is, and for whom, as one word before the name. */
    private static String withoutRoleBefore(String name) {
        int blank = name.indexOf(' ');
        int hyphen = name.lastIndexOf('-', blank);
        boolean role =
                hyphen > 0 && name.indexOf(' ', blank + 1) > 0 && BareName.isRole(name.substring(hyphen + 1, blank));
        return role ? name.substring(blank + 1) : name;
    }

    /** "Jane Doe The Associated Press": who she writes for, in short. */
    private static boolean isAgencyFrom(String part, int at) {
        return part.indexOf(' ') < at - 1 && Agencies.named(part.substring(at)) != null;
    }

    /** Whether the word behind a blank goes on about the name before it. */
    static boolean endsName(String text, int blank) {
        int end = text.indexOf(' ', blank + 1);
        return isEnd(text.substring(blank + 1, end < 0 ? text.length() : end));
    }

    static boolean isEnd(String word) {
        return NAME_ENDS.contains(word);
    }

    /** Up to the second word's "in", "for", "at", or an agency behind two words; words of a label do not count. */
    private static String withoutEnd(String part, int label) {
        int from = part.indexOf(' ', Math.max(0, label - 1));
        while (from > 0) {
            int end = part.indexOf(' ', from + 1);
            String word = part.substring(from + 1, end < 0 ? part.length() : end);
            boolean agency = Character.isUpperCase(word.codePointAt(0)) && isAgencyFrom(part, from + 1);
            if (agency || NAME_ENDS.contains(word)) {
                return part.substring(0, from);
            }
            from = end;
        }
        return part;
    }

    private static boolean isShouted(String name) {
        return name.indexOf(' ') > 0
                && name.length() > 6
                && name.equals(name.toUpperCase(Locale.ROOT))
                && !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static String capitalised(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(begins ? c : Character.toLowerCase(c));
            begins = !Character.isLetter(c);
        }
        return out.toString();
    }
}
