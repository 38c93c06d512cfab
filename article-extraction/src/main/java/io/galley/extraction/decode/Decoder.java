package io.galley.extraction.decode;

import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded.NotText;
import io.galley.extraction.decode.Decoded.Text;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Turns the bytes of a page into characters. */
public final class Decoder {
    /**
     * Most control characters in a text, per thousand. Text has none; broken text a few; pictures and archives about
     * 100. Lower refuses damaged pages, higher reads noise.
     */
    private static final int CONTROL_PER_MILLE_MAX = 20;

    /** Most characters that are nobody's or could not be decoded, per thousand, for the same reason. */
    private static final int UNREADABLE_PER_MILLE_MAX = 100;

    private Decoder() {}

    /** Decodes a page; never throws, whatever the bytes. */
    public static Decoded decode(Page page) {
        byte[] bytes = page.bytes();
        String magic = Magic.name(bytes);
        if (magic != null) {
            return new NotText("page starts with the 1 signature of " + magic + ", text has 0", 1, 0);
        }
        Charset charset = Charsets.of(page);
        String text = decode(bytes, charset);
        long unreadable = perMille(text, Decoder::unreadable);
        if (unreadable > UNREADABLE_PER_MILLE_MAX) {
            return notText(unreadable, "unreadable", UNREADABLE_PER_MILLE_MAX);
        }
        long control = perMille(text, Decoder::control);
        if (control > CONTROL_PER_MILLE_MAX) {
            return notText(control, "control", CONTROL_PER_MILLE_MAX);
        }
        return new Text(text, charset.name(), Markup.isHtml(text, page.media()));
    }

    private static NotText notText(long measured, String what, int limit) {
        String detail = "page has " + measured + " " + what + " characters per 1000, text has at most " + limit;
        return new NotText(detail, measured, limit);
    }

    private static String decode(byte[] bytes, Charset charset) {
        String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private interface CharTest {
        boolean test(char c);
    }

    private static long perMille(String text, CharTest test) {
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += test.test(text.charAt(i)) ? 1 : 0;
        }
        return text.isEmpty() ? 0 : count * 1000 / text.length();
    }

    private static boolean control(char c) {
        return (c < ' ' && "\t\n\u000b\f\r\u001b".indexOf(c) < 0) || c == '\u007f';
    }

    private static boolean unreadable(char c) {
        return c == '\ufffd' || (c > '\u0250' && !Character.isDefined(c)) || (c >= '\ue000' && c <= '\uf8ff');
    }
}
