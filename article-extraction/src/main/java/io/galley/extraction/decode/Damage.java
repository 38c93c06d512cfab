package io.galley.extraction.decode;

/**
 * How much of a text is none, counted in one pass that hardly looks at ASCII.
 *
 * @param unreadablePerMille characters that are nobody's or could not be decoded, per thousand
 * @param controlPerMille control characters, per thousand
 */
record Damage(long unreadablePerMille, long controlPerMille) {

    static Damage of(String text) {
        long unreadable = 0;
        long control = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u007f') {
                control += allowed(c) ? 0 : 1;
            } else if (c > '\u0250') {
                unreadable += unreadable(c) ? 1 : 0;
            }
        }
        return length == 0 ? new Damage(0, 0) : new Damage(unreadable * 1000 / length, control * 1000 / length);
    }

    private static boolean allowed(char c) {
        return c == '\t' || (c >= '\n' && c <= '\r') || c == '\u001b';
    }

    private static boolean unreadable(char c) {
        return c == '\ufffd' || (c >= '\ue000' && c <= '\uf8ff') || !Character.isDefined(c);
    }
}
