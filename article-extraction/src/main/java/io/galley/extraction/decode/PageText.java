package io.galley.extraction.decode;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page. More than half of most pages is markup that nobody reads, and what tells it from the rest
 * is ASCII. So a page in UTF-8 is looked through byte by byte, as <em>units</em>, and only what is read of it becomes
 * characters. In other charsets a unit is a character.
 */
public final class PageText {
    /** What follows the first byte of a character in UTF-8: two bits tell it. */
    private static final int FOLLOWING_MASK = 0xc0;

    private static final int FOLLOWING = 0x80;

    private final String units;

    /** The bytes of a page in UTF-8, null in other charsets. */
    private final byte @Nullable [] bytes;

    /** Which byte is the first unit. */
    private final int start;

    private final boolean lastCodeUsed;

    private PageText(String units, byte @Nullable [] bytes, int start, boolean lastCodeUsed) {
        this.units = units;
        this.bytes = bytes;
        this.start = start;
        this.lastCodeUsed = lastCodeUsed;
    }

    /** A text that is decoded already. */
    public static PageText of(String text) {
        return new PageText(text, null, 0, text.indexOf('\uffff') >= 0);
    }

    /**
     * The text of faultless UTF-8.
     *
     * @param start of the text, behind a byte order mark
     * @param lastCodeUsed whether U+FFFF stands in it
     */
    static PageText ofUtf8(byte[] bytes, int start, boolean lastCodeUsed) {
        String units = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
        return new PageText(units, bytes, start, lastCodeUsed);
    }

    /** The units; those of ASCII characters are the characters themselves, all others are beyond ASCII. */
    public String units() {
        return units;
    }

    /** Whether U+FFFF, which is no character, stands in it. */
    public boolean usesLastCode() {
        return lastCodeUsed;
    }

    /** The characters from one unit up to another; half a character at the end is a damaged one. */
    public String text(int from, int to) {
        return bytes == null
                ? units.substring(from, to)
                : new String(bytes, start + from, to - from, StandardCharsets.UTF_8);
    }

    /** The unit behind the character that a unit begins. */
    public int next(int unit) {
        int at = unit + 1;
        while (at < units.length() && isInside(at)) {
            at++;
        }
        return at;
    }

    /** The unit at which the character begins that a unit is part of. */
    public int first(int unit) {
        int at = unit;
        while (at > 0 && at < units.length() && isInside(at)) {
            at--;
        }
        return at;
    }

    private boolean isInside(int unit) {
        return bytes != null && (bytes[start + unit] & FOLLOWING_MASK) == FOLLOWING;
    }

    /** Copies whole characters and returns how many they are: no more than the units. */
    public int copy(int from, int to, char[] into, int offset) {
        if (bytes == null) {
            units.getChars(from, to, into, offset);
            return to - from;
        }
        int size = offset;
        int at = from;
        while (at < to) {
            int plain = plainEnd(bytes, at, to);
            units.getChars(at, plain, into, size);
            size += plain - at;
            at = plain;
            while (at < to && bytes[start + at] < 0) {
                int length = Utf8Text.length(bytes[start + at]);
                int point = Utf8Text.point(bytes, start + at, length);
                size += Character.toChars(point, into, size);
                at += length;
            }
        }
        return size - offset;
    }

    private int plainEnd(byte[] page, int from, int to) {
        int at = start + from;
        int end = start + to;
        while (Utf8Text.isAscii(page, at, end)) {
            at += Long.BYTES;
        }
        while (at < end && page[at] >= 0) {
            at++;
        }
        return at - start;
    }

    /** All characters, decoded anew. */
    @Override
    public String toString() {
        if (bytes == null) {
            return units;
        }
        char[] text = new char[units.length()];
        return new String(text, 0, copy(0, units.length(), text, 0));
    }
}
