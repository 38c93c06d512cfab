package io.galley.extraction.decode;

/**
 * How much of a page is UTF-8.
 *
 * @param sequences characters beyond ASCII that are faultless
 * @param faults bytes that are none
 */
record Utf8Check(int sequences, int faults) {

    static Utf8Check of(byte[] bytes) {
        int sequences = 0;
        int faults = 0;
        for (int i = 0; i < bytes.length; ) {
            if (bytes[i] >= 0) {
                i += Utf8Text.isAscii(bytes, i, bytes.length) ? Long.BYTES : 1;
                continue;
            }
            int length = length(bytes[i] & 0xff);
            if (length > 1 && continued(bytes, i, length)) {
                sequences++;
                i += length;
            } else {
                faults++;
                i++;
            }
        }
        return new Utf8Check(sequences, faults);
    }

    /**
     * Whether UTF-8 with damage is likelier than another charset: pages cut at a byte or pasted together have a fault
     * or two among many good sequences, other charsets the reverse. A page of ASCII is UTF-8 too.
     */
    boolean mostly() {
        return faults * 10L <= sequences || faults == 0;
    }

    private static int length(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    private static boolean continued(byte[] bytes, int start, int length) {
        if (start + length > bytes.length) {
            return false;
        }
        for (int i = start + 1; i < start + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
