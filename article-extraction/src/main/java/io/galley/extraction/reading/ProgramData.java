package io.galley.extraction.reading;

/** Where data begin in a program, as in {@code window.STATE = {…}}. No program is run. */
public final class ProgramData {
    /** Characters at a program's start within which its data must begin. */
    public static final int OPENING_CHARS_MAX = 300;

    /** The call whose argument is data in quotation marks. */
    public static final String PARSE_CALL = "JSON.parse(";

    /** The call by which a page streams data to its components. */
    private static final String STREAM_CALL = "__next_f.push(";

    /** Characters before it: {@code self.} or {@code window.}. */
    private static final int STREAM_PREFIX_CHARS_MAX = 8;

    private ProgramData() {}

    /** Where the argument begins that a program streams, -1 where a program does something else. */
    public static int streamStart(String text, int from, int to) {
        int last = Math.min(from + STREAM_PREFIX_CHARS_MAX, to - STREAM_CALL.length());
        for (int at = from; at <= last; at++) {
            if (text.startsWith(STREAM_CALL, at)) {
                return at + STREAM_CALL.length();
            }
        }
        return -1;
    }

    /**
     * The place of the bracket that opens the data, or of {@link #PARSE_CALL}; -1 where a program starts otherwise.
     *
     * @param from where the program begins in the text
     * @param to where it ends
     */
    public static int start(String text, int from, int to) {
        int end = Math.min(to, from + OPENING_CHARS_MAX);
        int at = from;
        while (at < end && text.charAt(at) != '=') {
            at++;
        }
        at++;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean value = at < end
                && ("{[".indexOf(text.charAt(at)) >= 0
                        || (text.startsWith(PARSE_CALL, at) && at + PARSE_CALL.length() <= to));
        return value ? at : -1;
    }
}
