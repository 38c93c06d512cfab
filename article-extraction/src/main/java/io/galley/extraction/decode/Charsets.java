package io.galley.extraction.decode;

import io.galley.extraction.Page;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the charset of a page: byte order mark, NULs of UTF-16, faultless UTF-8, what the supplier declares, what the
 * page declares, UTF-8 with a few faults, a guess from the bytes' frequencies, windows-1252. Faultless UTF-8 with
 * anything but ASCII goes before the declarations: text in another charset is that by accident only once in a million,
 * while declarations are often wrong.
 */
final class Charsets {
    /** What old names mean on the web: https://encoding.spec.whatwg.org/#names-and-labels. */
    private static final Map<String, String> WEB_NAMES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf8", "UTF-8"));

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Bytes in which the page's own declaration must stand. The HTML standard says 1024; pages are careless. */
    private static final int META_BYTES = 4096;

    private static final Pattern META =
            Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.-]{2,40})");

    /** Bytes that the guess reads: frequencies settle much sooner. */
    private static final int GUESS_BYTES = 256 << 10;

    private Charsets() {}

    /**
     * The charset of a page.
     *
     * @param faultless whether the page is known to be faultless UTF-8 beyond ASCII
     */
    static Charset of(Page page, boolean faultless) {
        byte[] bytes = page.bytes();
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = utf16(bytes);
        if (wide != null) {
            return wide;
        }
        if (faultless) {
            return StandardCharsets.UTF_8;
        }
        Utf8Check utf8 = Utf8Check.of(bytes);
        if (utf8.sequences() > 0 && utf8.faults() == 0) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = fitting(page.charset());
        Charset inPage = declared == null ? fitting(declaredIn(bytes)) : declared;
        if (inPage != null) {
            return inPage;
        }
        return utf8.mostly() ? StandardCharsets.UTF_8 : guess(bytes);
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xff, 0xfe, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xfe, 0xff)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: line ends, blanks and tags leave NULs at every second place, and there only. */
    private static @Nullable Charset utf16(byte[] bytes) {
        int pairs = Math.min(bytes.length, META_BYTES) / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < pairs; i++) {
            high += bytes[2 * i] == 0 ? 1 : 0;
            low += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2 || (high + low) * 20 < pairs) {
            return null;
        }
        if (high * 4 < low) {
            return StandardCharsets.UTF_16LE;
        }
        return low * 4 < high ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String declaredIn(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1);
        if (start.indexOf('<') < 0) {
            return null;
        }
        Matcher declared = META.matcher(start.toLowerCase(Locale.ROOT));
        return declared.find() ? declared.group(1) : null;
    }

    /** The charset of a declared name; null for an unknown one and for UTF, which the bytes would have shown. */
    private static @Nullable Charset fitting(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String label = name.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(WEB_NAMES.getOrDefault(label, label));
            return charset.name().startsWith("UTF") || !charset.canEncode() ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset guess(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, GUESS_BYTES));
        detector.dataEnd();
        Charset guessed = fitting(detector.getDetectedCharset());
        return guessed == null ? WINDOWS_1252 : guessed;
    }
}
