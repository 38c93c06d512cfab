package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;
import java.util.regex.Pattern;

/** Drops the line in a page's foot that says whose the page is, and since when. */
final class CopyrightRule implements BlockRule {
    /** Longest such line, in words. */
    private static final int WORDS_MAX = 40;

    private static final Pattern OPENER = Pattern.compile("(?:copyright|©|\\(c\\))[^.]{0,40}\\b(?:19|20)\\d\\d");

    @Override
    public Verdict judge(Block block, Surroundings around) {
        boolean found =
                around.words() <= WORDS_MAX && OPENER.matcher(around.normal()).lookingAt();
        return found ? Verdict.drop("copyright") : Verdict.NONE;
    }
}
