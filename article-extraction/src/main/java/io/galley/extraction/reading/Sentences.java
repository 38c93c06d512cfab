package io.galley.extraction.reading;

/** Where sentences end, in any script. */
final class Sentences {
    private static final String CLOSERS = "\"'”’»)]“」』）›";

    private Sentences() {}

    private static boolean isEnd(char c) {
        return (Signs.of(c) & Signs.SENTENCE_END) != 0;
    }

    /** Whether a text ends with a sentence's mark, quotation marks and brackets aside. */
    static boolean ends(CharSequence text) {
        int i = text.length() - 1;
        while (i > 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isSpaceChar(text.charAt(i)))) {
            i--;
        }
        return i >= 0 && isEnd(text.charAt(i));
    }

    /** Whether a text has a sentence's mark. */
    static boolean any(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEnd(c)) {
                boolean closed = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
                if (closed || c > '\u2fff') {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many words of a text are followed by a sentence's mark. */
    static int count(CharSequence text) {
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean mark = isEnd(text.charAt(i)) && Character.isLetter(text.charAt(i - 1));
            boolean closed = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            count += mark && closed ? 1 : 0;
        }
        return count;
    }
}
