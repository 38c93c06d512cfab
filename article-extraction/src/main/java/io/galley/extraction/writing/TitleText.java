package io.galley.extraction.writing;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Signs;
import io.galley.extraction.reading.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Takes from a title line what is no title: the path that leads to the page and the site's name. */
final class TitleText {
    /** Shortest title, in characters, from which a path or a site's name is taken. */
    private static final int TITLE_CHARS_MIN = 10;

    /** Bars and dashes looked at, from the line's end. */
    private static final int SEPARATORS_MAX = 3;

    /** Longest name of a site, in characters. */
    private static final int SITE_CHARS_MAX = 40;

    /** Longest step of a path, in characters, and most steps. */
    private static final int STEP_CHARS_MAX = 50;

    private static final int STEPS_MAX = 6;

    /** Longest path or topic before a title that no mark parts from it, in characters. */
    private static final int LEAD_CHARS_MAX = 50;

    /** The same where the title is a line beside: "3 comments on The harbour opens again". */
    private static final int LONG_LEAD_CHARS_MAX = 120;

    /**
     * Shortest rest behind a path without marks, in words, where it is a line anywhere, and where it is one just
     * beside. Shorter ones end many titles and are lines, too: "Top 10: Trends in cloud computing". On 845 development
     * pages these limits cut no title short, but one; any line at all of two words and more cut 24.
     */
    private static final double REST_WORDS_MIN = 6;

    private static final double REST_WORDS_BESIDE_MIN = 4;

    /** Longest kicker before a bar, in words: "New York | Pipes burst in the cold". */
    private static final double LABEL_WORDS_MAX = 3;

    /** Fewest words of a headline's first line that ends with a colon, and most characters of the second. */
    private static final double OPENING_WORDS_MIN = 3;

    private static final int REST_CHARS_MAX = 100;

    /** So many lines away is beside. */
    private static final int BESIDE = 2;

    /** Shortest title before a dash, in words, that is known by being a line: shorter ones are names of topics. */
    private static final double ALONE_WORDS_MIN = 4;

    private final List<String> texts;
    private final Set<String> lines = new HashSet<>();
    private final Set<String> spellings;
    private final Slug slug;
    private final SiteName site;
    private final IntPredicate below;

    /**
     * For one page.
     *
     * @param texts its lines
     * @param normalised the same, normalised
     * @param slug what the address says
     * @param site what the site is called
     * @param below whether a line that may be a headline's second stands just below another
     */
    TitleText(List<String> texts, List<String> normalised, Slug slug, SiteName site, IntPredicate below) {
        this.texts = List.copyOf(texts);
        this.slug = slug;
        this.site = site;
        this.below = below;
        this.spellings = new HashSet<>(texts);
        this.lines.addAll(normalised);
    }

    /** A line without them. */
    String of(int line) {
        String title = withoutLead(withoutPath(withoutSite(JoinedDay.without(onceOnly(whole(line))))), line);
        return JoinedKicker.without(withoutKicker(withoutSiteBefore(title)), slug);
    }

    /**
     * A line that begins with a colon goes on with the line before it, and one that ends with a colon in the line just
     * below: flattening parted them.
     */
    private String whole(int line) {
        String text = marked(line);
        boolean opens = Words.count(text) >= OPENING_WORDS_MIN
                && line + 1 < texts.size()
                && (text.endsWith(":") || slug.goesOn(text, texts.get(line + 1)))
                && texts.get(line + 1).length() <= REST_CHARS_MAX
                && below.test(line + 1);
        if (opens) {
            return text + ' ' + texts.get(line + 1).strip();
        }
        boolean goesOn = line > 0
                && text.length() > 1
                && text.charAt(0) == ':'
                && texts.get(line - 1).length() <= LEAD_CHARS_MAX;
        return goesOn ? texts.get(line - 1).strip() + text : text;
    }

    /** The line beside that parts its kicker from the title with a colon, where the line itself has the same words. */
    private String marked(int line) {
        String text = texts.get(line);
        int end = Math.min(texts.size(), line + BESIDE + 1);
        for (String other : texts.subList(Math.max(0, line - BESIDE), end)) {
            if (other.length() == text.length() + 1
                    && other.indexOf(": ") > 0
                    && other.replaceFirst(": ", " ").equals(text)) {
                return other;
            }
        }
        return text;
    }

    /**
     * A line that is a title twice: the text of its picture, or what a script sets above the page, was joined to it.
     */
    private static String onceOnly(String text) {
        int middle = text.length() / 2;
        boolean twice = text.length() % 2 == 1
                && middle >= TITLE_CHARS_MIN
                && text.charAt(middle) == ' '
                && text.regionMatches(0, text, middle + 1, middle);
        return twice ? text.substring(0, middle) : text;
    }

    /** "Coast Gazette - The harbour opens again" where the page's address or its rights say who the Gazette is. */
    private String withoutSiteBefore(String text) {
        for (int i = 1; i <= SITE_CHARS_MAX && i + 2 < text.length(); i++) {
            boolean spaced = text.charAt(i - 1) == ' ' && "|-–—·•".indexOf(text.charAt(i)) >= 0;
            if ((spaced || text.charAt(i) == ':') && text.charAt(i + 1) == ' ' && site.is(text.substring(0, i))) {
                return text.substring(i + 2).strip();
            }
        }
        return text;
    }

    /** Without a path or a topic before it that no mark parts from it, where the rest is a line of its own. */
    private String withoutLead(String text, int line) {
        for (int i = text.indexOf(' '); i >= 0 && i <= LONG_LEAD_CHARS_MAX; i = text.indexOf(' ', i + 1)) {
            String rest = text.substring(i + 1);
            boolean near = i <= LEAD_CHARS_MAX || isBeside(rest, line);
            if (i > 0
                    && near
                    && PhraseList.inWord(text.charAt(i - 1))
                    && spellings.contains(rest)
                    && isTitle(rest, line)) {
                return rest;
            }
        }
        return text;
    }

    /**
     * Without a kicker that a mark parts from the title: one before a bar, or one of which the address has no word
     * while it has the title: addresses are made of the headline, and kickers are none of it. On 4 of 5 such
     * development pages the kicker was no part of the title; where it has a number ("10 tips:"), it was on 3 of 3.
     */
    private String withoutKicker(String text) {
        for (int i = 1; i <= LEAD_CHARS_MAX && i + 2 < text.length() && !Character.isDigit(text.charAt(i - 1)); i++) {
            boolean spaced = text.charAt(i - 1) == ' ' && "|-–—".indexOf(text.charAt(i)) >= 0;
            if ((spaced || text.charAt(i) == ':') && text.charAt(i + 1) == ' ') {
                String lead = text.substring(0, i).strip();
                String rest = text.substring(i + 2).strip();
                boolean label = text.charAt(i) == '|' && Words.count(lead) <= LABEL_WORDS_MAX;
                boolean title = Words.count(rest) >= ALONE_WORDS_MIN && !lead.isEmpty();
                if (title && label) {
                    return withoutKicker(rest); // "Blog | Tips | Ferries wait for calm seas"
                }
                return title && slug.saysOnly(lead, rest) ? rest : text;
            }
        }
        return text;
    }

    private boolean isTitle(String rest, int line) {
        double words = Words.count(rest);
        boolean enough = words >= REST_WORDS_MIN || (words >= REST_WORDS_BESIDE_MIN && isBeside(rest, line));
        return enough && !Character.isLowerCase(rest.charAt(0));
    }

    private boolean isBeside(String text, int line) {
        int end = Math.min(texts.size(), line + BESIDE + 1);
        return texts.subList(Math.max(0, line - BESIDE), end).contains(text);
    }

    /** Without a path such as {@code Home » News »}, whose steps are short. */
    private static String withoutPath(String text) {
        int start = 0;
        int steps = 0;
        for (int i = 0; i + TITLE_CHARS_MIN < text.length() && i - start <= STEP_CHARS_MAX && steps <= STEPS_MAX; i++) {
            if (i > 0
                    && "»>›/→".indexOf(text.charAt(i)) >= 0
                    && text.charAt(i - 1) == ' '
                    && text.charAt(i + 1) == ' ') {
                start = i + 2;
                steps++;
            }
        }
        return text.substring(start);
    }

    /** Whether a bar parts a short label from a title: "Tips | Ferries wait for calm seas". */
    private static boolean isLabelled(String before, String tail) {
        return Words.count(before) <= LABEL_WORDS_MAX && Words.count(tail) >= ALONE_WORDS_MIN;
    }

    /** Whether what stands behind a dash is a line, and written like a name: "what we know so far" is a heading. */
    private boolean isNameLine(String text) {
        return !Signs.isSmall(text.codePointAt(0)) && lines.contains(PhraseList.normalise(text));
    }

    /**
     * Without the site's name at the end: where what stands before a bar or dash is a line of its own, or what stands
     * behind it is, or what stands behind a bar is short.
     */
    private String withoutSite(String text) {
        for (int i = text.length() - 4, seen = 0; i >= TITLE_CHARS_MIN && seen < SEPARATORS_MAX; i--) {
            if (text.charAt(i) == ' ' && text.charAt(i + 2) == ' ' && "|-–—·•".indexOf(text.charAt(i + 1)) >= 0) {
                seen++;
                String before = text.substring(0, i);
                String tail = text.substring(i + 3);
                String behind = PhraseList.normalise(tail);
                boolean name = behind.length() <= SITE_CHARS_MAX
                        && ((text.charAt(i + 1) == '|' && !isLabelled(before, tail))
                                || isNameLine(tail)
                                || site.is(behind));
                boolean alone = Words.count(before) >= ALONE_WORDS_MIN
                        && lines.contains(PhraseList.normalise(before))
                        && !slug.says(tail);
                if (name || alone) {
                    return before;
                }
            }
        }
        return text;
    }
}
