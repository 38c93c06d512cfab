package io.galley.standalone.replay;

import io.galley.standalone.Printable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * One event a line, byte for byte as it stands in the topic. Only for a terminal, characters that it would obey are
 * written as JSON's own escapes, so that the line stays the same JSON.
 *
 * @param terminal whether a terminal shows the lines
 */
record JsonLinesForm(boolean terminal) implements Form {
    private static final int SUPPLEMENTARY = 0x10000;

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] event(Instant appendedAt, byte[] value, JsonNode event) {
        byte[] shown = terminal ? escaped(value) : value;
        byte[] line = Arrays.copyOf(shown, shown.length + 1);
        for (int i = 0; i < line.length - 1; i++) {
            // A line end in JSON stands between its tokens: any white space will do.
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        line[line.length - 1] = '\n';
        return line;
    }

    private static byte[] escaped(byte[] value) {
        StringBuilder safe = new StringBuilder(value.length);
        new String(value, StandardCharsets.UTF_8).codePoints().forEach(c -> {
            if (Printable.isVisible(c) || c == '\n' || c == '\r' || c == '\t') {
                safe.appendCodePoint(c);
            } else if (c < SUPPLEMENTARY) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.append(String.format(Locale.ROOT, "\\u%04x\\u%04x", (int) Character.highSurrogate(c), (int)
                        Character.lowSurrogate(c)));
            }
        });
        return safe.toString().getBytes(StandardCharsets.UTF_8);
    }
}
