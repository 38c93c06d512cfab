package io.galley.extraction.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A page in faultless UTF-8, decoded and looked over in one pass. Java's own decoder takes character by character as
 * soon as one is beyond ASCII, while pages of any language are ASCII for the most part: here eight bytes go at once.
 *
 * @param damage what of the text is none
 */
record Utf8Text(String text, Damage damage) {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long ONES = 0x0101010101010101L;

    /** The bits that eight bytes of ASCII leave empty. */
    private static final long HIGH = 0x8080808080808080L;

    /** Decodes a page; null where it is all ASCII, or has a fault: Java's decoder knows what becomes of those. */
    static @Nullable Utf8Text of(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        if (isAscii(bytes)) {
            return null;
        }
        Pass pass = new Pass(bytes);
        return pass.read(marked ? 3 : 0) ? pass.text() : null;
    }

    private static boolean isAscii(byte[] bytes) {
        int at = 0;
        while (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & HIGH) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at == bytes.length;
    }

    private static final class Pass {
        private final byte[] bytes;
        private final char[] text;
        private int size;
        private long control;
        private long unreadable;

        Pass(byte[] bytes) {
            this.bytes = bytes;
            this.text = new char[bytes.length];
        }

        boolean read(int start) {
            int at = start;
            while (at < bytes.length) {
                if (bytes[at] < 0) {
                    int length = character(at);
                    if (length == 0) {
                        return false;
                    }
                    at += length;
                } else {
                    int end = plainEnd(at);
                    if (end > at) {
                        plain(at, end);
                        at = end;
                    } else {
                        add((char) bytes[at++]);
                    }
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

        /** Whether eight bytes are ASCII, and none of them a control character. */
        private static boolean isPlain(long eight) {
            long beyond = (eight | (eight + ONES)) & HIGH;
            long control = (eight - 0x20 * ONES) & HIGH;
            return (beyond | control) == 0;
        }

        /** A plain loop over a long run: the compiler makes one instruction of many bytes. */
        private void plain(int from, int to) {
            int shift = size - from;
            for (int i = from; i < to; i++) {
                text[i + shift] = (char) bytes[i];
            }
            size += to - from;
        }

        private void add(char c) {
            text[size++] = c;
            byte kind = Damage.kind(c);
            control += kind == Damage.CONTROL ? 1 : 0;
            unreadable += kind == Damage.UNREADABLE ? 1 : 0;
        }

        /** Adds a character beyond ASCII and returns the length of its bytes, 0 where they are at fault. */
        private int character(int at) {
            int lead = bytes[at] & 0xff;
            int length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
            if (length == 0 || at + length > bytes.length) {
                return 0;
            }
            int point = lead & (0xff >> (length + 1));
            for (int i = 1; i < length; i++) {
                if ((bytes[at + i] & 0xc0) != 0x80) {
                    return 0;
                }
                point = point << 6 | (bytes[at + i] & 0x3f);
            }
            boolean overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (overlong || half || point > Character.MAX_CODE_POINT) {
                return 0;
            }
            if (length == 4) {
                add(Character.highSurrogate(point));
                add(Character.lowSurrogate(point));
            } else {
                add((char) point);
            }
            return length;
        }

        Utf8Text text() {
            return new Utf8Text(new String(text, 0, size), Damage.of(size, unreadable, control));
        }
    }
}
