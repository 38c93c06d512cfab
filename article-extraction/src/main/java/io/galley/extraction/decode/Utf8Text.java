package io.galley.extraction.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A page in faultless UTF-8, looked over in one pass and not decoded: pages of any language are ASCII for the most
 * part, of which eight bytes go at once.
 *
 * @param damage what of the text is none
 */
record Utf8Text(PageText text, Damage damage) {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long ONES = 0x0101010101010101L;

    /** The bits that eight bytes of ASCII leave empty. */
    private static final long HIGH = 0x8080808080808080L;

    /** Reads a page; null where it is all ASCII, or has a fault: Java's decoder knows what becomes of those. */
    static @Nullable Utf8Text of(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        int start = marked ? 3 : 0;
        Pass pass = new Pass(bytes);
        if (!pass.read(start) || (pass.ascii && !marked)) {
            return null;
        }
        return new Utf8Text(PageText.ofUtf8(bytes, start, pass.lastCodeUsed), pass.damage());
    }

    /** Whether eight bytes are there before {@code end}, and all are ASCII. */
    static boolean isAscii(byte[] bytes, int at, int end) {
        return at + Long.BYTES <= end && ((long) EIGHT.get(bytes, at) & HIGH) == 0;
    }

    /** How many bytes a character has by its first one, 0 where none begins so. */
    static int length(byte first) {
        int lead = first & 0xff;
        return lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    /** The character that some bytes are, whatever stands in the bits that say that they are one. */
    static int point(byte[] bytes, int at, int length) {
        int point = bytes[at] & (0xff >> (length + 1));
        for (int i = 1; i < length; i++) {
            point = point << 6 | (bytes[at + i] & 0x3f);
        }
        return point;
    }

    private static final class Pass {
        private final byte[] bytes;
        private int size;
        private long control;
        private long unreadable;
        private boolean ascii = true;
        private boolean lastCodeUsed;

        Pass(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean read(int start) {
            int at = start;
            while (at < bytes.length) {
                int end = plainEnd(at);
                size += end - at;
                at = end;
                int stop = Math.min(bytes.length, end + Long.BYTES);
                while (at < stop) {
                    if (bytes[at] >= 0) {
                        add((char) bytes[at++]);
                        continue;
                    }
                    int length = character(at);
                    if (length == 0) {
                        return false;
                    }
                    at += length;
                }
            }
            return true;
        }

        /** Where the eights of plain bytes that begin here end. */
        private int plainEnd(int start) {
            int at = start;
            while (at + Long.BYTES <= bytes.length && isPlain((long) EIGHT.get(bytes, at))) {
                at += Long.BYTES;
            }
            return at;
        }

        /** Whether eight bytes are ASCII, and of control characters only those from the tabulator to the line end. */
        private static boolean isPlain(long eight) {
            long beyond = eight | (eight + ONES);
            long belowTab = ~(eight + (0x80 - '\t') * ONES);
            long behindLineEnd = eight + (0x80 - '\r' - 1) * ONES;
            long belowBlank = ~(eight + (0x80 - ' ') * ONES);
            return ((beyond | belowTab | (behindLineEnd & belowBlank)) & HIGH) == 0;
        }

        private void add(char c) {
            size++;
            byte kind = Damage.kind(c);
            control += kind == Damage.CONTROL ? 1 : 0;
            unreadable += kind == Damage.UNREADABLE ? 1 : 0;
        }

        /** Reads a character beyond ASCII and returns the length of its bytes, 0 where they are at fault. */
        private int character(int at) {
            ascii = false;
            int length = length(bytes[at]);
            if (length == 0 || at + length > bytes.length) {
                return 0;
            }
            for (int i = 1; i < length; i++) {
                if ((bytes[at + i] & 0xc0) != 0x80) {
                    return 0;
                }
            }
            int point = point(bytes, at, length);
            boolean overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (overlong || half || point > Character.MAX_CODE_POINT) {
                return 0;
            }
            lastCodeUsed |= point == Character.MAX_VALUE;
            if (length == 4) {
                add(Character.highSurrogate(point));
                add(Character.lowSurrogate(point));
            } else {
                add((char) point);
            }
            return length;
        }

        Damage damage() {
            return Damage.of(size, unreadable, control);
        }
    }
}
