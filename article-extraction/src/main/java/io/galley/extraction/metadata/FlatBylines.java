package io.galley.extraction.metadata;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Finds who signs a page that came as lines of text. The surest line decides: one that opens as bylines do or follows
 * such a label, then a bare name beside a date or with a role, last "Written by" anywhere.
 */
final class FlatBylines {

    /** Longest line with a byline, in characters. */
    private static final int LINE_CHARACTERS_MAX = 120;
    /** Lines before the title, and behind title and body's start, that may be a bare name. */
    private static final int BEFORE_TITLE = 3;

    private static final int BEHIND = 6;
    /** A place that stands between a name and its date, in words. */
    private static final int PLACE_WORDS_MAX = 2;

    /** Lines between a name and such a day. */
    private static final int DAY_DISTANCE_MAX = 2;

    /** Shortest text behind a name that says what its bearer is, in words: "Transport Reporter". */
    private static final int ROLE_WORDS_MIN = 2;

    private static final PhraseList BYLINE = PhraseBook.shared().list("byline");
    private static final PhraseList PUBLISHED = PhraseBook.shared().list("published");

    private final List<Block> lines;
    private final int title;
    private final int bodyStart;
    private final DateLines dates;
    private final SmallWords small;
    private final SeenNames seen;

    /** @param title index of the title's line, -1 if it is unknown */
    FlatBylines(List<Block> lines, int title, int bodyStart) {
        this.lines = lines;
        this.small = new SmallWords(lines);
        this.seen = new SeenNames(lines);
        this.dates = new DateLines(lines);
        this.title = title < 0 ? bodyStart : title;
        this.bodyStart = bodyStart;
    }

    /** Whether a line may be a date and little else. */
    boolean isDateLine(String text) {
        return dates.isDateLine(text);
    }

    /** The signing text by the index of its line; agencies that stand alone among the lines are added. */
    Map<Integer, String> find(int first, int end) {
        Map<Integer, String> found = writers(first, end);
        if (found.isEmpty()) {
            found = bare(
                    Math.max(first, title - BEFORE_TITLE),
                    Math.min(lines.size(), Math.max(title, bodyStart) + BEHIND),
                    line -> false);
        }
        if (found.isEmpty()) {
            found = nearest(first, end, this::labelled);
        }
        if (found.isEmpty()) {
            found = writtenBy(end);
        }
        NextNames next = new NextNames(lines, small);
        found.replaceAll((line, signature) -> next.with(line, signature, title));
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
        Map<Integer, String> found = writers(first, end);
        return found.isEmpty() ? bare(first, end, line -> lines.get(line).kind() == Block.Kind.HEADING) : found;
    }

    /** Who is labelled as the writer; else the agency that is. */
    private Map<Integer, String> writers(int first, int end) {
        Map<Integer, String> found = nearest(first, end, this::labelled);
        boolean people = found.values().stream()
                .anyMatch(text -> !Names.people(text, false).isEmpty());
        boolean helps = found.values().stream().anyMatch(Names::isHelp);
        if (found.isEmpty() || (people && !helps)) {
            return found;
        }
        Map<Integer, String> others = nearest(first, end, line -> {
            String text = labelled(line);
            return Names.isHelp(text) || Names.people(text, false).isEmpty() ? "" : text;
        });
        return others.isEmpty() && !helps ? found : others;
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
        if (text.length() > LINE_CHARACTERS_MAX || isNumbered(text) || isMenu(line)) {
            return "";
        }
        String normal = PhraseList.normalise(text);
        if (BYLINE.is(normal)) {
            String behind = line + 1 < lines.size() && line + 1 != title ? text(line + 1) : "";
            String name = behind.length() > LINE_CHARACTERS_MAX ? "" : BareName.once(firstOf(LineParts.of(behind)));
            String signed = text + ' ' + name;
            boolean near = Math.abs(line - title) <= BEHIND && BareName.isWord(name);
            return near || namesPeople(name) ? signed : "";
        }
        for (String part : BYLINE.within(normal) ? LineParts.of(text) : List.<String>of()) {
            String signed = signed(part);
            if (!signed.isEmpty()) {
                return signed;
            }
        }
        return "";
    }

    /** Whether a line far above the title is all in capitals, of which no letter tells a name. */
    private boolean isMenu(int line) {
        String text = text(line);
        return line < title - BEFORE_TITLE
                && text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().anyMatch(Character::isUpperCase);
    }

    /** The part of a line that opens as bylines do, where it names people, be it with what they are, or an agency. */
    private String signed(String part) {
        int opening = Names.bylineOpening(PhraseList.normalise(part));
        if (opening == 0) {
            return "";
        }
        if (namesPeople(part)) {
            return part;
        }
        String behind = part.substring(Math.min(part.length(), opening));
        String name = BareName.beforeRole(behind.strip());
        boolean told = Text.words(behind) >= Text.words(name) + ROLE_WORDS_MIN; // "The Wend Team" is no person
        if (!name.isEmpty() && told && BareName.smallWords(name, small) == 0) {
            return part.substring(0, part.length() - behind.length()) + ' ' + name;
        }
        return Names.agency(part).isEmpty() ? "" : part;
    }

    /** "1. From Lab to Market": a heading of a list, where no date begins so. */
    private boolean isNumbered(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean number = end > 0 && end + 1 < text.length() && ".)".indexOf(text.charAt(end)) >= 0;
        return number && text.charAt(end + 1) == ' ' && dates.parse(text) == null;
    }

    private static String firstOf(List<String> parts) {
        return parts.isEmpty() ? "" : parts.get(0);
    }

    /** Whether people are named, of whom the page does not write every word small, too. */
    private boolean namesPeople(String part) {
        List<String> people = part.isEmpty() ? List.of() : Names.people(part, false);
        return !people.isEmpty()
                && people.stream().noneMatch(name -> BareName.smallWords(name, small) == Text.words(name));
    }

    /** A line that is a name, or begins with one before its date. */
    private Map<Integer, String> bare(int first, int end, IntPredicate excluded) {
        return nearest(first, end, i -> {
            String text = text(i);
            boolean site = text.startsWith("|"); // the rest of a head's title, which ends in the site's name
            if (site || text.length() > LINE_CHARACTERS_MAX || excluded.test(i)) {
                return "";
            }
            String part = firstOf(LineParts.of(text));
            String name = BareName.of(part);
            boolean whole = isWhole(part, text);
            if (name.isEmpty()) {
                String caseless = text.startsWith(part) ? BareName.ofCaseless(part) : "";
                return !caseless.isEmpty() && isBeforeDate(i, part.equals(text)) && seen.seldom(caseless, i)
                        ? caseless
                        : "";
            }
            boolean signed = noneSmall(name) && isSigned(i, whole);
            return signed && !seen.before(first, text) ? name : "";
        });
    }

    /** Whether the page writes no word of a name small; what its bearer is may be written so. */
    private boolean noneSmall(String name) {
        return BareName.smallWordsOfNames(name, small) == 0
                || Names.people(name, false).stream().allMatch(one -> BareName.smallWords(one, small) == 0);
    }

    /** Whether a name is all of its line, but for what its bearer is. */
    private static boolean isWhole(String part, String line) {
        return part.equals(line)
                || (line.startsWith(part)
                        && BareName.isRole(line.substring(part.length()).strip()));
    }

    /** Whether a name between the title and a date stands right before that. */
    private boolean isBeforeDate(int line, boolean whole) {
        if (line <= title) {
            return false;
        }
        if (!whole) {
            return dates.parse(text(line)) != null;
        }
        String behind = line + 1 < lines.size() ? text(line + 1) : "";
        if (line + 2 < lines.size() && Text.words(behind) <= PLACE_WORDS_MAX && dates.parse(behind) == null) {
            behind = text(line + 2);
        }
        return behind.length() <= LINE_CHARACTERS_MAX
                && (dates.isDateLine(behind) || DateLines.opensAsDate(behind))
                && dates.parse(behind) != null;
    }

    /**
     * Whether a name signs the article: beside its date, or right behind the title where it stands twice or says what
     * its bearer is.
     *
     * @param whole whether the name is all of its line
     */
    private boolean isSigned(int line, boolean whole) {
        if (!whole) {
            return dates.holdsDate(line) || PUBLISHED.within(PhraseList.normalise(text(line)));
        }
        if (dates.near(line, title) || (line == title + 1 && isBeforeLabelledDay(line))) {
            return true;
        }
        String behind = line + 1 < lines.size() ? text(line + 1) : "";
        return line > title
                && line <= title + BEHIND
                && (behind.equals(text(line)) || BareName.isOfBearer(behind, text(line)));
    }

    /** "Updated 6 Feb, 11.20": a day without its year is one behind its label. */
    private boolean isBeforeLabelledDay(int line) {
        for (int i = line + 1; i <= line + DAY_DISTANCE_MAX && i < lines.size(); i++) {
            String text = text(i);
            if (text.length() <= LINE_CHARACTERS_MAX && DateLines.opensAsDate(text) && Names.hasDigit(text)) {
                return true;
            }
        }
        return false;
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

    private String text(int line) {
        return lines.get(line).text();
    }
}
