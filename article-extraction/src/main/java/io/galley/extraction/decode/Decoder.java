package io.galley.extraction.decode;

import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded.NotText;
import io.galley.extraction.decode.Decoded.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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
        Utf8Text faultless = Utf8Text.of(bytes);
        Charset charset = Charsets.of(page, faultless != null);
        Utf8Text utf8 = charset.equals(StandardCharsets.UTF_8) ? faultless : null;
        PageText text = utf8 == null ? PageText.of(decode(bytes, charset)) : utf8.text();
        Damage damage = utf8 == null ? Damage.of(text.units()) : utf8.damage();
        if (damage.unreadablePerMille() > UNREADABLE_PER_MILLE_MAX) {
            return notText(damage.unreadablePerMille(), "unreadable", UNREADABLE_PER_MILLE_MAX);
        }
        if (damage.controlPerMille() > CONTROL_PER_MILLE_MAX) {
            return notText(damage.controlPerMille(), "control", CONTROL_PER_MILLE_MAX);
        }
        return new Text(text, charset.name(), Markup.isHtml(text, page.media()));
    }

    private static NotText notText(long measured, String what, int limit) {
        String detail = "page has " + measured + " " + what + " characters per 1000, text has at most " + limit;
        return new NotText(detail, measured, limit);
    }

    private static String decode(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
