package io.galley.extraction.reading;

import java.io.Reader;

/**
 * Reads some parts of a text one behind the other, without making another text of them. U+FFFF, which is no character,
 * comes as the mark of a damaged one: jsoup takes it for the page's end where it happens to begin a piece of its
 * buffer.
 */
final class PartsReader extends Reader {
    private final String text;

    /** Where the parts begin and end, in turn; none is empty. */
    private final int[] parts;

    private final int count;
    private int part;
    private int at;

    PartsReader(String text, int[] parts, int count) {
        super(text);
        this.text = text;
        this.parts = parts;
        this.count = count;
        this.at = count == 0 ? 0 : parts[0];
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int read = 0;
        while (part < count && read < length) {
            int end = parts[part + 1];
            int taken = Math.min(end - at, length - read);
            text.getChars(at, at + taken, into, offset + read);
            mend(into, offset + read, taken);
            read += taken;
            at += taken;
            if (at == end) {
                part += 2;
                at = part < count ? parts[part] : at;
            }
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private static void mend(char[] into, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (into[i] == NO_CHARACTER) {
                into[i] = DAMAGED;
            }
        }
    }

    private static final char NO_CHARACTER = '\uffff';

    private static final char DAMAGED = '\ufffd';

    @Override
    public void close() {}
}
