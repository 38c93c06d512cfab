package io.galley.extraction.reading;

import java.util.List;
import org.jsoup.nodes.Element;

/** Tells programs, whose white space says something, from prose that a page puts into {@code pre} as it came. */
final class Preformatted {
    /** Least share of the marks that programs are full of, over all that is no white space: prose has below 0.03. */
    private static final double MARKS_SHARE_MIN = 0.06;

    private static final String MARKS = "{}[]()<>;=_#$\\|/*+&%^~`@";

    /** Prose has sentences of words; at least one per this many characters. */
    private static final int CHARS_PER_SENTENCE = 400;

    private Preformatted() {}

    /** Whether a {@code pre} holds a program, a listing or a drawing. */
    static boolean isCode(Element pre) {
        if (pre.childrenSize() > 0 && pre.child(0).normalName().equals("code")) {
            return true;
        }
        String text = pre.wholeText();
        int marks = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all += Character.isWhitespace(c) ? 0 : 1;
            marks += MARKS.indexOf(c) >= 0 ? 1 : 0;
        }
        boolean prose = Sentences.count(text) >= Math.max(2, text.length() / CHARS_PER_SENTENCE);
        return marks >= MARKS_SHARE_MIN * all || !(prose || isVerse(text));
    }

    private static boolean isVerse(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return LineBreaks.of(lines, 0) == LineBreaks.VERSES;
    }
}
