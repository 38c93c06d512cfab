package io.galley.extraction.writing;

import io.galley.extraction.phrases.PhraseList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Takes from a title line what is no title: the path that leads to the page and the site's name. */
final class TitleText {
    /** Shortest title, in characters, from which a path or a site's name is taken. */
    private static final int TITLE_CHARS_MIN = 10;

    /** Bars and dashes looked at, from the line's end. */
    private static final int SEPARATORS_MAX = 3;

    /** Longest name of a site, in characters. */
    private static final int SITE_CHARS_MAX = 40;

    /** Longest step of a path, in characters, and most steps. */
    private static final int STEP_CHARS_MAX = 40;

    private static final int STEPS_MAX = 6;

    /** Longest path or topic before a title that no mark parts from it, in characters. */
    private static final int LEAD_CHARS_MAX = 50;

    private final Set<String> lines;

    /** For a page with these lines, normalised. */
    TitleText(Collection<String> lines) {
        this.lines = new HashSet<>(lines);
    }

    String of(String line) {
        return withoutLead(withoutPath(withoutSite(line)));
    }

    /** Without a path or a topic before it that no mark parts from it, where the rest is a line of its own. */
    private String withoutLead(String text) {
        for (int i = text.indexOf(' '); i >= 0 && i <= LEAD_CHARS_MAX; i = text.indexOf(' ', i + 1)) {
            String rest = PhraseList.normalise(text.substring(i + 1));
            if (i > 0
                    && PhraseList.inWord(text.charAt(i - 1))
                    && rest.length() >= TITLE_CHARS_MIN
                    && rest.indexOf(' ') > 0
                    && lines.contains(rest)) {
                return text.substring(i + 1);
            }
        }
        return text;
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

    /**
     * Without the site's name at the end: where what stands before a bar or dash is a line of its own, or what stands
     * behind it is, or what stands behind a bar is short.
     */
    private String withoutSite(String text) {
        for (int i = text.length() - 3, seen = 0; i >= TITLE_CHARS_MIN && seen < SEPARATORS_MAX; i--) {
            if (text.charAt(i) == ' ' && text.charAt(i + 2) == ' ' && "|-–—·•".indexOf(text.charAt(i + 1)) >= 0) {
                seen++;
                String before = PhraseList.normalise(text.substring(0, i));
                String behind = PhraseList.normalise(text.substring(i + 3));
                boolean site =
                        behind.length() <= SITE_CHARS_MAX && (text.charAt(i + 1) == '|' || lines.contains(behind));
                if (site || lines.contains(before)) {
                    return text.substring(0, i);
                }
            }
        }
        return text;
    }
}
