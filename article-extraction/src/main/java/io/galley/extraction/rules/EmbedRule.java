package io.galley.extraction.rules;

import io.galley.extraction.reading.Block;
import java.util.regex.Pattern;

/**
 * Drops what embedded posts of social networks leave in a text: "… pic.twitter.com/x", "— Ada Reed (@adareed) May 6,
 * 2025".
 */
final class EmbedRule implements BlockRule {
    /** Longest post, in words. */
    private static final int POST_WORDS_MAX = 70;

    /** Longest line that names who wrote it, in words. */
    private static final int NAME_WORDS_MAX = 14;

    /** A post's own short address of its picture. */
    private static final String PICTURE = "pic.twitter.com/";

    private static final Pattern SIGNED = Pattern.compile("[-–—] ?[^@]{1,60}\\(@\\w{1,20}\\)[^@]{0,30}\\d");

    @Override
    public Verdict judge(Block block, Surroundings around) {
        String text = block.text();
        int at = text.indexOf('@');
        boolean signed = at > 0
                && around.words() <= NAME_WORDS_MAX
                && "-–—".indexOf(text.charAt(0)) >= 0
                && SIGNED.matcher(text).lookingAt();
        boolean post = around.words() <= POST_WORDS_MAX && text.contains(PICTURE);
        return signed || post ? Verdict.drop("promo") : Verdict.NONE;
    }
}
