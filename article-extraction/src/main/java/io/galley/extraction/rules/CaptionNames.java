package io.galley.extraction.rules;

import io.galley.extraction.reading.Signs;
import java.util.regex.Pattern;

/** Names of photographers that no word for a picture tells, in lines of flat text. */
final class CaptionNames {
    /** Longest name and its house, in characters: what is looked at from the end of a line. */
    private static final int CHARS_MAX = 90;

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}.'’-]{1,20}){1,3}";

    /** "… behind the fair - Ann Miller/Evening Post". */
    private static final Pattern BEHIND_DASH =
            Pattern.compile("\\s[-–—]\\s" + NAME + "\\s?/\\s?\\p{Lu}[\\p{L}.\\s'’-]{1,40}$");

    /** "… at the fish market. ANN MILLER". */
    private static final Pattern IN_CAPITALS = Pattern.compile(
            "\\s\\p{Ll}[\\p{L}'’-]{0,40}[.!?]\\s(?:\\p{Lu}\\.\\s?){0,2}\\p{Lu}[\\p{Lu}'’-]{2,20}(?:\\s\\p{Lu}[\\p{Lu}'’-]{2,20}){1,3}$");

    /** "/ A. Miller". */
    private static final Pattern BEHIND_SLASH =
            Pattern.compile("/\\s?(?:\\p{Lu}\\.\\s?){0,2}\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20}){0,3}");

    private CaptionNames() {}

    /** Whether a line ends in a name and its house, or in a name in capitals behind its last sentence. */
    static boolean atEnd(String text) {
        if (!Character.isLetter(text.charAt(text.length() - 1))) {
            return false;
        }
        String end = text.substring(Math.max(0, text.length() - CHARS_MAX));
        boolean capital = Character.isUpperCase(text.charAt(text.length() - 1));
        return (capital && IN_CAPITALS.matcher(end).find())
                || (end.indexOf('/') > 0 && BEHIND_DASH.matcher(end).find());
    }

    /** Whether a line is a slash and a name. */
    static boolean alone(String text) {
        return text.charAt(0) == '/'
                && text.length() <= CHARS_MAX
                && BEHIND_SLASH.matcher(text).matches();
    }

    /**
     * "Photo Evening Post, Ann Miller — The alleys are narrow.": whether only names stand between a credit's opener and
     * a dash.
     *
     * @param opener length of the opener, 0 for none
     */
    static boolean beforeCaption(String text, int opener) {
        int dash = opener == 0 ? -1 : text.indexOf(" — ", opener);
        if (dash <= opener + 1 || dash > CHARS_MAX) {
            return false;
        }
        for (int i = opener + 1; i < dash; i++) {
            boolean starts = !Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i));
            if (starts && Signs.isSmall(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
