package io.galley.extraction.reading;

import io.galley.extraction.decode.PageText;
import java.io.Reader;

/**
 * Reads some parts of a text one behind the other, without making another text of them. U+FFFF, which is no character,
 * comes as the mark of a damaged one: jsoup takes it for the page's end where it happens to begin a piece of its
 * buffer.
 */
final class PartsReader extends Reader {
    private final PageText text;

    /** Where the parts begin and end, in turn, as units of the text; none is empty. */
    private final int[] parts;

    private final int count;
    private int part;
    private int at;

    /** The second half of a character of which there was room for the first only; 0 for none. */
    private char half;

    PartsReader(PageText text, int[] parts, int count) {
        super(text);
        this.text = text;
        this.parts = parts;
        this.count = count;
        this.at = count == 0 ? 0 : parts[0];
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int read = 0;
        if (half != 0 && length > 0) {
            into[offset] = half;
            half = 0;
            read = 1;
        }
        while (part < count && read < length) {
            int partEnd = parts[part + 1];
            int end = partEnd - at <= length - read ? partEnd : text.first(at + length - read);
            read += end > at ? text.copy(at, end, into, offset + read) : one(into, offset + read, length - read);
            at = Math.max(end, at);
            if (at == partEnd) {
                part += 2;
                at = part < count ? parts[part] : at;
            }
        }
        if (text.usesLastCode()) {
            mend(into, offset, read);
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    /** Reads a character that has more units than there is room for characters. */
    private int one(char[] into, int offset, int room) {
        char[] character = new char[2];
        int end = text.next(at);
        int size = text.copy(at, end, character, 0);
        at = end;
        into[offset] = character[0];
        if (size == 2 && room == 1) {
            half = character[1];
            return 1;
        }
        if (size == 2) {
            into[offset + 1] = character[1];
        }
        return size;
    }

    private static void mend(char[] into, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (into[i] == NO_CHARACTER) {
                into[i] = DAMAGED;
            }
        }
    }

    /** For jsoup it is the end of the page. */
    static final char NO_CHARACTER = '\uffff';

    static final char DAMAGED = '\ufffd';

    @Override
    public void close() {}
}
