package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Signs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds who signs a page that came as lines of text. The surest line decides: one that opens as bylines do or follows
 * such a label, then a bare name beside a date or with a role, last "Written by" anywhere.
 */
final class FlatBylines {

    /** Longest line with a byline, in characters. */
    private static final int LINE_CHARACTERS_MAX = 120;
    /** Lines between a name and the date that belongs to it. */
    private static final int DATE_LINES = 2;
    /** Lines before the title, and behind title and body's start, that may be a bare name. */
    private static final int BEFORE_TITLE = 3;

    private static final int BEHIND = 6;
    /** Longest line of which a date is the main part, in words. */
    static final int DATE_WORDS_MAX = 8;

    /** Longest phrase that is looked for at a word, in words. */
    private static final int PHRASE_WORDS_MAX = 6;

    private static final PhraseList BYLINE = PhraseBook.shared().list("byline");
    private static final PhraseList PUBLISHED = PhraseBook.shared().list("published");
    private static final PhraseList MODIFIED_LABELS = PhraseBook.shared().list("modified-labels");

    private final List<Block> lines;
    private final int title;
    private final int bodyStart;
    private final DateParser dates = new DateParser("");
    /** Read when it is first asked for. */
    private @Nullable Set<String> small;

    /** @param title index of the title's line, -1 if it is unknown */
    FlatBylines(List<Block> lines, int title, int bodyStart) {
        this.lines = lines;
        this.title = title < 0 ? bodyStart : title;
        this.bodyStart = bodyStart;
    }

    /** The signing text by the index of its line; agencies that stand alone among the lines are added. */
    Map<Integer, String> find(int first, int end) {
        Map<Integer, String> found = nearest(first, end, this::labelled);
        if (found.isEmpty()) {
            found = bare(
                    Math.max(first, title - BEFORE_TITLE),
                    Math.min(lines.size(), Math.max(title, bodyStart) + BEHIND),
                    line -> false);
        }
        if (found.isEmpty()) {
            found = writtenBy(end);
        }
        for (int i = Math.min(title, bodyStart); i < Math.min(end, bodyStart + 1); i++) {
            if (i != title && Agencies.named(NameParts.tidied(text(i))) != null) {
                found.putIfAbsent(i, text(i));
            }
        }
        return found;
    }

    /** The same of the few lines behind the title, where a page's mark-up tells which are headings. */
    Map<Integer, String> behindTitle() {
        int first = title == bodyStart ? Math.max(0, title - BEFORE_TITLE) : title + 1;
        int end = Math.min(lines.size(), Math.max(title, bodyStart) + BEHIND);
        Map<Integer, String> found = nearest(first, end, this::labelled);
        return found.isEmpty() ? bare(first, end, line -> lines.get(line).kind() == Block.Kind.HEADING) : found;
    }

    /** What is found nearest to the title; it mostly stands behind. */
    private Map<Integer, String> nearest(int first, int end, IntFunction<String> signing) {
        Map<Integer, String> found = new TreeMap<>();
        int nearest = Integer.MAX_VALUE;
        for (int i = first; i < end; i++) {
            int distance = i < title ? 2 * (title - i) : i - title;
            if (i != title && distance < nearest) {
                String name = signing.apply(i);
                if (!name.isEmpty()) {
                    found.clear();
                    found.put(i, name);
                    nearest = distance;
                }
            }
        }
        return found;
    }

    /** The part of a line, or of a label and the line behind it, that opens as bylines do and names somebody. */
    private String labelled(int line) {
        String text = text(line);
        if (text.length() > LINE_CHARACTERS_MAX) {
            return "";
        }
        String normal = PhraseList.normalise(text);
        if (BYLINE.is(normal)) {
            String behind = line + 1 < lines.size() && line + 1 != title ? text(line + 1) : "";
            String name = behind.length() > LINE_CHARACTERS_MAX ? "" : BareName.once(firstOf(parts(behind)));
            String signed = text + ' ' + name;
            boolean near = Math.abs(line - title) <= BEHIND && BareName.isWord(name);
            return near || namesPeople(name) ? signed : "";
        }
        for (String part : parts(text)) {
            if (BYLINE.opens(PhraseList.normalise(part)) && namesPeople(part)) {
                return part;
            }
        }
        return "";
    }

    private static String firstOf(List<String> parts) {
        return parts.isEmpty() ? "" : parts.get(0);
    }

    /** Whether people are named, of whom the page does not write every word small, too. */
    private boolean namesPeople(String part) {
        List<String> people = part.isEmpty() ? List.of() : Names.people(part, false);
        return !people.isEmpty()
                && people.stream().noneMatch(name -> BareName.smallWords(name, smallWords()) == Text.words(name));
    }

    /** A line that is a name, or begins with one before its date. */
    private Map<Integer, String> bare(int first, int end, IntPredicate excluded) {
        Set<String> before = new HashSet<>();
        for (int i = 0; i < first; i++) {
            before.add(text(i));
        }
        return nearest(first, end, i -> {
            String text = text(i);
            boolean site = text.startsWith("|"); // the rest of a head's title, which ends in the site's name
            if (site || text.length() > LINE_CHARACTERS_MAX || before.contains(text) || excluded.test(i)) {
                return "";
            }
            String part = firstOf(parts(text));
            String name = BareName.of(part);
            boolean signed = !name.isEmpty() && noneSmall(name) && isSigned(i, isWhole(part, text));
            return signed ? name : "";
        });
    }

    /** Whether the page writes no word of a name small; what its bearer is may be written so. */
    private boolean noneSmall(String name) {
        return BareName.smallWords(name, smallWords()) == 0
                || Names.people(name, false).stream().allMatch(one -> BareName.smallWords(one, smallWords()) == 0);
    }

    /** Whether a name is all of its line, but for what its bearer is. */
    private static boolean isWhole(String part, String line) {
        return part.equals(line)
                || (line.startsWith(part)
                        && BareName.isRole(line.substring(part.length()).strip()));
    }

    /**
     * Whether a name signs the article: beside its date, or right behind the title where it stands twice or says what
     * its bearer is.
     *
     * @param whole whether the name is all of its line
     */
    private boolean isSigned(int line, boolean whole) {
        if (!whole) {
            return dates.parse(text(line)) != null || PUBLISHED.within(PhraseList.normalise(text(line)));
        }
        if (isDated(line)) {
            return true;
        }
        String behind = line + 1 < lines.size() ? text(line + 1) : "";
        return line > title && line <= title + BEHIND && (behind.equals(text(line)) || BareName.isRole(behind));
    }

    /** All words of the page that begin with a small letter: no name is made of them. */
    private Set<String> smallWords() {
        Set<String> known = small;
        if (known == null) {
            known = new HashSet<>();
            for (Block line : lines) {
                StringTokenizer tokens = new StringTokenizer(line.text(), " ,.;:!?\"()");
                while (tokens.hasMoreTokens()) {
                    String word = tokens.nextToken();
                    if (Signs.isSmall(word.charAt(0))) {
                        known.add(word);
                    }
                }
            }
            small = known;
        }
        return known;
    }

    /** Whether a date stands in the line or close to it, and little else there. */
    private boolean isDated(int line) {
        for (int i = Math.max(0, line - DATE_LINES); i <= Math.min(lines.size() - 1, line + DATE_LINES); i++) {
            String text = text(i);
            if (i != title
                    && text.length() <= LINE_CHARACTERS_MAX
                    && (i == line || Text.words(text) <= DATE_WORDS_MAX || opensAsDate(text))
                    && dates.parse(text) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line says first that it is a day of publication: a second one or a place may follow. */
    private static boolean opensAsDate(String text) {
        return PUBLISHED.opens(PhraseList.normalise(text));
    }

    /** "Written by", which says so wherever it stands. */
    private Map<Integer, String> writtenBy(int from) {
        Map<Integer, String> found = new TreeMap<>();
        for (int i = from; i < lines.size() && found.isEmpty(); i++) {
            String text = text(i);
            if (text.length() <= LINE_CHARACTERS_MAX && Names.isWrittenBy(text)) {
                String name = labelled(i);
                if (!name.isEmpty()) {
                    found.put(i, name);
                }
            }
        }
        return found;
    }

    /** A line without its dates, cut where these stand, where a label of one does, and where a byline begins. */
    private static List<String> parts(String line) {
        String[] words = line.split(" ", -1);
        String[] normal = PhraseList.normalise(line).split(" ", -1);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean bounded = true;
        for (int i = 0; i < words.length; i++) {
            String rest = i < normal.length ? rest(normal, i) : "";
            boolean byline = bounded && BYLINE.opens(rest);
            if (byline) {
                add(part, parts);
            }
            if (!byline && isOfDate(words, i, rest)) {
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
                || (Calendars.month(words[at], "") != null
                        && ((at > 0 && hasDigit(words[at - 1])) || (at + 1 < words.length && hasDigit(words[at + 1]))));
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

    private String text(int line) {
        return lines.get(line).text();
    }
}
