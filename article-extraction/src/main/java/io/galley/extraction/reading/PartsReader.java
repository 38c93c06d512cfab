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

    /** Where the parts begin and end, in turn, as units of the text; none is empty. Below 0, {@link #program}. */
    private final int[] parts;

    private final int count;
    private int part;
    private int at;

    /** What there was no room for: the second half of a character, or a mark from {@code waitingAt} on. */
    private String waiting = "";

    private int waitingAt;

    PartsReader(PageText text, int[] parts, int count) {
        super(text);
        this.text = text;
        this.parts = parts;
        this.count = count;
        this.at = count == 0 ? 0 : parts[0];
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int read = drain(into, offset, length);
        while (part < count && read < length) {
            if (at < 0) {
                waiting = Programs.mark(-1 - at);
                waitingAt = 0;
                read += drain(into, offset + read, length - read);
                next();
                continue;
            }
            int partEnd = parts[part + 1];
            int end = partEnd - at <= length - read ? partEnd : text.first(at + length - read);
            read += end > at ? text.copy(at, end, into, offset + read) : one(into, offset + read, length - read);
            at = Math.max(end, at);
            if (at == partEnd) {
                next();
            }
        }
        if (text.usesLastCode()) {
            mend(into, offset, read);
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    private void next() {
        part += 2;
        at = part < count ? parts[part] : at;
    }

    /** Reads of what is waiting as much as there is room for. */
    private int drain(char[] into, int offset, int room) {
        int size = Math.min(room, waiting.length() - waitingAt);
        waiting.getChars(waitingAt, waitingAt + size, into, offset);
        waitingAt += size;
        return size;
    }

    /** What stands among the parts for the mark of a program, by its number. */
    static int program(int number) {
        return -1 - number;
    }

    /** Reads a character that has more units than there is room for characters. */
    private int one(char[] into, int offset, int room) {
        char[] character = new char[2];
        int end = text.next(at);
        int size = text.copy(at, end, character, 0);
        at = end;
        into[offset] = character[0];
        if (size == 2 && room == 1) {
            waiting = String.valueOf(character[1]);
            waitingAt = 0;
            return 1;
        }
        if (size == 2) {
            into[offset + 1] = character[1];
        }
        return size;
    }

    /** A whole text with what jsoup takes for its end made a damaged character. */
    static String mended(String text) {
        return text.replace(NO_CHARACTER, DAMAGED);
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
