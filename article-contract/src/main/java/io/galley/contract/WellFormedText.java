package io.galley.contract;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes texts that every reader can decode. A page may hold half of a surrogate pair, by {@code "\\ud83d"} in its own
 * JSON for example; as UTF-8 that is nothing, and parsers in other languages refuse the whole event.
 */
final class WellFormedText extends StdSerializer<String> {
    WellFormedText() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
        json.writeString(wellFormed(text));
    }

    /** The text with U+FFFD for each half of a surrogate pair. */
    static String wellFormed(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return replaced(text);
                }
                i++;
            }
        }
        return text;
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }

    private static String replaced(String text) {
        StringBuilder well = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .forEach(well::appendCodePoint);
        return well.toString();
    }
}
