package io.galley.standalone;

import io.galley.evaluation.report.SafeText;
import java.util.Locale;

/** Text that came from outside, made safe for a terminal: no control characters, so no escape sequences. */
public final class Printable {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Printable() {}

    /** The text with every control, format and unassigned character replaced by {@code ?}. */
    public static String of(String text) {
        return SafeText.of(text);
    }

    /**
     * The text with every control, format and unassigned character written out by its number: for those who look for
     * what a page hides. Joiners, which Persian and many emoji are spelt with, stay.
     */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isVisible(c)) {
                safe.appendCodePoint(c);
            } else {
                safe.append(escape(c));
            }
        });
        return safe.toString();
    }

    /** Whether a character may be shown as it is. */
    public static boolean isVisible(int codePoint) {
        return SafeText.isSafe(codePoint) || codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
    }

    /** How a character that may not be shown is written. */
    public static String escape(int codePoint) {
        return String.format(Locale.ROOT, "\\u{%x}", codePoint);
    }
}
