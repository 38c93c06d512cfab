package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;
import java.util.regex.Pattern;

/** Drops the line in a page's foot that says whose the page is, and since when. */
final class CopyrightRule implements BlockRule {
    /** Longest such line, in words. */
    private static final int WORDS_MAX = 40;

    private static final Pattern OPENER = Pattern.compile("(?:copyright|©|\\(c\\))[^.]{0,40}\\b(?:19|20)\\d\\d");

    /** With what it begins: hardly any line comes so far as to be matched. */
    private static final String FIRST = "c©(";

    @Override
    public Verdict judge(Block block, Surroundings around) {
        String text = around.normal();
        boolean found = around.words() <= WORDS_MAX
                && FIRST.indexOf(text.charAt(0)) >= 0
                && OPENER.matcher(text).lookingAt();
        return found ? Verdict.drop("copyright") : Verdict.NONE;
    }
}
