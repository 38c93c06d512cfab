package io.galley.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the first bytes of a page tell, before anybody decodes it. */
final class Bytes {
    private static final byte[] UTF_8_BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** How files of these kinds begin: PDF, PNG, GIF, JPEG, WebP and other RIFF, zip, gzip within gzip. */
    private static final List<byte[]> NOT_TEXT = List.of(
            ascii("%PDF-"),
            ascii("\u0089PNG\r\n"),
            ascii("GIF8"),
            ascii("\u00ff\u00d8\u00ff"),
            ascii("RIFF"),
            ascii("PK\u0003\u0004"),
            ascii("\u001f\u008b\b"));

    private Bytes() {}

    /** Where the first byte stands that is neither white space nor of a UTF-8 byte order mark; the length if none. */
    static int firstNonBlank(byte[] bytes) {
        int at = startsWith(bytes, UTF_8_BOM) ? UTF_8_BOM.length : 0;
        while (at < bytes.length && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    static boolean isNotText(byte[] bytes) {
        return NOT_TEXT.stream().anyMatch(start -> startsWith(bytes, start));
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f';
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        return java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
