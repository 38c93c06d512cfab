package io.galley.extraction.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String FRENCH = "Élu dès l’été, le maire a été reçu à Orléans : « c’est déjà fêté ».";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void readsWhatStartsWithAMark(String charset) {
        byte[] bytes = ("\ufeff" + FRENCH).getBytes(Charset.forName(charset));
        assertThat(text(bytes, null)).isEqualTo(FRENCH);
    }

    @Test
    void readsUtf16WithoutAMark() {
        assertThat(text(FRENCH.getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(FRENCH);
        assertThat(text(FRENCH.getBytes(StandardCharsets.UTF_16BE), null)).isEqualTo(FRENCH);
        String chinese = "<p>港口在春天开放。市长说，桥梁将在冬天之前修复。</p>\n";
        assertThat(text(chinese.getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo(chinese);
    }

    @Test
    void readsWindows1252DeclaredAsUtf8() {
        byte[] bytes = FRENCH.getBytes(Charset.forName("windows-1252"));
        assertThat(text(bytes, "utf-8")).isEqualTo(FRENCH);
    }

    @Test
    void readsUtf8DeclaredAsLatin1() {
        assertThat(text(FRENCH.getBytes(StandardCharsets.UTF_8), "iso-8859-1")).isEqualTo(FRENCH);
    }

    @Test
    void believesTheDeclarationInThePage() {
        String page = "<html><head><meta charset=\"windows-1251\"></head><p>Новый мост открыли весной.</p></html>";
        assertThat(text(page.getBytes(Charset.forName("windows-1251")), null)).isEqualTo(page);
    }

    @Test
    void believesTheSupplierWhereThePageIsSilent() {
        String page = "Nowy most otwarto wiosną, źródło: urząd miasta łódź.";
        assertThat(text(page.getBytes(Charset.forName("iso-8859-2")), "ISO-8859-2"))
                .isEqualTo(page);
    }

    @Test
    void readsUtf8CutInTheMiddleOfACharacter() {
        byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, 2);
        assertThat(text(Arrays.copyOf(bytes, bytes.length - 6), "utf-8")).startsWith("Élu dès l’été");
        assertThat(text(cut, null)).isEqualTo("É");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0089PNG\r\n\u001a\n", "%PDF-1.7 ", "PK\u0003\u0004", "\u001f\u008b\b", "GIF89a\0"})
    void refusesBytesThatAreNoText(String magic) {
        byte[] bytes = (magic + "rest").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Decoder.decode(Page.of(bytes))).isInstanceOf(Decoded.NotText.class);
    }

    @Test
    void tellsMarkupFromText() {
        assertThat(html("<!DOCTYPE html><p>Hello", Media.UNKNOWN)).isTrue();
        assertThat(html("<!doctype html><html><p>Hello", Media.TEXT)).isTrue();
        assertThat(html("He wrote <p> and </p> on the board.\n".repeat(3), Media.TEXT))
                .isFalse();
        assertThat(html("Just text, nothing else.", Media.HTML)).isFalse();
        assertThat(html("<div><p>One</p><p>Two</p></div>", Media.UNKNOWN)).isTrue();
        assertThat(html("a < b and b > c", Media.UNKNOWN)).isFalse();
    }

    private static boolean html(String page, Media media) {
        Page bytes = new Page(page.getBytes(StandardCharsets.UTF_8), media, null, null, null);
        return ((Decoded.Text) Decoder.decode(bytes)).html();
    }

    private static String text(byte[] bytes, String charset) {
        return ((Decoded.Text) Decoder.decode(new Page(bytes, Media.UNKNOWN, charset, null, null))).text();
    }
}
