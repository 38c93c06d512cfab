package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Signs;
import io.galley.extraction.reading.Words;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** Drops names of picture files that a content system put where a caption belongs. */
final class FileNameRule implements BlockRule {
    /** Longest name, in words: systems turn marks into blanks. */
    private static final int WORDS_MAX = 25;

    /** Least share of a name's words that hold digits. A date in a headline has less. */
    private static final double CODED_SHARE_MIN = 0.4;

    /** Shortest word of letters and digits mixed that no reader would write, in characters. */
    private static final int CODE_CHARS_MIN = 6;

    /** Fewest digits of a code. */
    private static final int CODE_DIGITS_MIN = 2;

    /** Shortest number that no reader would write without marks, in digits. */
    private static final int NUMBER_DIGITS_MIN = 8;

    private static final Pattern ENDING = Pattern.compile(
            "[\\w)-]\\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg|heic|mp4)(?:$|[\\s)\\]?])", Pattern.CASE_INSENSITIVE);

    /** Digits of day and time to the second. */
    private static final int STAMP_DIGITS_MIN = 13;

    /** When a picture was sent or a screen shot, as telephones name files, in any language: 2024-01-14 at 10.22.31. */
    private static final Pattern STAMP =
            Pattern.compile("\\b20\\d\\d[ -]\\d\\d[ -]\\d\\d \\p{L}{1,4} \\d{1,2}[.:]\\d\\d[.:]\\d\\d");

    private final PhraseList openers;

    FileNameRule(PhraseList openers) {
        this.openers = openers;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > WORDS_MAX
                || around.measure().endsSentence()
                || around.measure().sentenceEnds() > 1) {
            return Verdict.NONE;
        }
        String text = around.normal();
        boolean ending = dotInside(text) && ENDING.matcher(text).find();
        int digits = around.measure().digits();
        boolean numbered = digits >= 3 && around.mayOpen(openers) && openers.opens(text);
        boolean coded = digits >= CODE_DIGITS_MIN && coded(block.text());
        boolean stamped = digits >= STAMP_DIGITS_MIN && STAMP.matcher(text).find();
        return ending || numbered || coded || stamped ? Verdict.drop("file-name") : Verdict.NONE;
    }

    /** Whether a full stop has a letter behind it. */
    private static boolean dotInside(String text) {
        for (int i = text.indexOf('.'); i >= 0 && i + 1 < text.length(); i = text.indexOf('.', i + 1)) {
            if (text.charAt(i + 1) >= 'a' && text.charAt(i + 1) <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static int count(String text, int sort) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += (Signs.of(text.charAt(i)) & sort) != 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean coded(String text) {
        StringTokenizer each = new StringTokenizer(text, " \u00a0_-");
        int words = 0;
        int withDigits = 0;
        boolean code = false;
        while (each.hasMoreTokens()) {
            String word = each.nextToken();
            int digits = count(word, Signs.DIGIT);
            int letters = count(word, Signs.WORD) - digits;
            words++;
            withDigits += digits > 0 ? 1 : 0;
            code |= digits >= NUMBER_DIGITS_MIN && letters == 0 && digits == word.length();
            code |= digits >= CODE_DIGITS_MIN && letters >= 2 && word.length() >= CODE_CHARS_MIN && mixed(word);
        }
        return code && withDigits >= CODED_SHARE_MIN * words;
    }

    /**
     * Letters, digits and letters again, or the reverse: G20-2024 is a word, Rc2Ki2Aqf is none. Where no spaces part
     * words numbers stand between letters as they do elsewhere between words.
     */
    private static boolean mixed(String word) {
        int changes = 0;
        for (int i = 1; i < word.length(); i++) {
            if (Words.spaceless(word.charAt(i))) {
                return false;
            }
            boolean digit = Character.isDigit(word.charAt(i));
            changes +=
                    digit != Character.isDigit(word.charAt(i - 1)) && Character.isLetterOrDigit(word.charAt(i)) ? 1 : 0;
        }
        return changes >= 2;
    }
}
