package io.galley.extraction.decode;

/**
 * How much of a text is none, counted in one pass.
 *
 * @param unreadablePerMille characters that are nobody's or could not be decoded, per thousand
 * @param controlPerMille control characters, per thousand
 */
record Damage(long unreadablePerMille, long controlPerMille) {
    static final byte CONTROL = 1;
    static final byte UNREADABLE = 2;

    /** What each character is: the pass over a page asks nothing else of it. */
    private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = control((char) c) ? CONTROL : unreadable((char) c) ? UNREADABLE : 0;
        }
    }

    static Damage of(String text) {
        long unreadable = 0;
        long control = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            byte kind = KINDS[text.charAt(i)];
            if (kind != 0) {
                control += kind == CONTROL ? 1 : 0;
                unreadable += kind == UNREADABLE ? 1 : 0;
            }
        }
        return of(length, unreadable, control);
    }

    /** The damage of a text of which so many characters are none. */
    static Damage of(int length, long unreadable, long control) {
        return length == 0 ? new Damage(0, 0) : new Damage(unreadable * 1000 / length, control * 1000 / length);
    }

    /** What a character is: {@link #CONTROL}, {@link #UNREADABLE}, or 0 for text. */
    static byte kind(char c) {
        return KINDS[c];
    }

    private static boolean control(char c) {
        boolean allowed = c == '\t' || (c >= '\n' && c <= '\r') || c == '\u001b';
        return (c < ' ' || c == '\u007f') && !allowed;
    }

    private static boolean unreadable(char c) {
        boolean inUse = c <= '\u0250' || Character.isDefined(c);
        return c == '\ufffd' || (c >= '\ue000' && c <= '\uf8ff') || !inUse;
    }
}
