package io.galley.evaluation.report;

/** Text that came from outside, made safe for a terminal: no control characters, no marks that turn a line around. */
public final class SafeText {
    private SafeText() {}

    /** The text with every control, format and unassigned character replaced by {@code ?}. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '?'));
        return safe.toString();
    }

    /** Whether a terminal shows a character and does nothing else with it. */
    public static boolean isSafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
