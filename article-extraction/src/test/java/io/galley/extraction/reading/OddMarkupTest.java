package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup as the wild has it: the first column is the page, the second the texts of its blocks, parted by {@code ¦}. */
class OddMarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                // formatting that overlaps
                "<p>a <b>b <i>c</b> d</i> e → a b c d e",
                "<b><p>one</b>two</p>three → onetwo ¦ three",
                "<a href=x>one<div>two</a>three</div>four → one ¦ twothree ¦ four",
                // what stands in a table but in no cell goes before it
                "<table>before<tr><td>in</td>also</tr></table>after → beforealso ¦ in ¦ after",
                "<table><tr><td>a<table><tr><td>b</table>c</table> → a ¦ b ¦ c",
                "<table><caption>cap</caption><td>x<td>y</table> → cap ¦ x | y",
                "<select><option>no<p>one</select>text → text",
                "<p>a<template><p>no</template>b → ab",
                "<svg><title>no</title><text>no</text></svg>yes → yes",
                "<p>a<math><mi>x</mi></math>b → ab",
                "<svg><foreignObject><p>no</p></foreignObject></svg>yes → yes",
                "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字 → 漢(kan)字",
                "<frameset><frame src=a><noframes>no frames</noframes></frameset> → ''",
                "<p>a<iframe src=x><p>no</p></iframe>b → ab",
                "<plaintext><p>a</p> → <p>a</p>",
                "<textarea><p>no</textarea>a → a",
                "<title>no</title><p>a → a",
                "<!-- no --><!doctype><p>a<!-- --!>b → ab",
                "<p>a<![CDATA[no]]>b → ab",
                "<?xml version='1.0'?><p>a → a",
                "no tag at all → no tag at all",
                "</p></div></body>late</html>later → latelater",
                "<p>one</br>two → one two",
                "<li>a<li>b<dl><dt>c<dd>d → a ¦ b ¦ c ¦ d",
                "<p>a<p>b<h1>c<h2>d → a ¦ b ¦ c ¦ d",
                "<h1>a<h2>b</h1>c → a ¦ b ¦ c",
                "<button>a<p>b</button>c → a ¦ b ¦ c",
                "<p>a&ampb &lt;b> &notit; &#x41;&#0;&#xD800;&#x110000; → a&b <b> ¬it; A��",
                "<p title='a>b'>c</p><p title=>d → c ¦ d",
                "<p/>a<div/>b<br/>c → a ¦ b c",
                "<image>a<isindex>b → ab",
                "<marquee>a</marquee><center>b</center> → a ¦ b",
                "<p><font><div>a</font>b</div> → ab",
                "<x-card><x-title>a</x-title> <x-text>b</x-text></x-card> → a b",
                "<p dir=rtl>קרא <bdo dir=ltr>abc</bdo> עוד → קרא abc עוד",
                "<p>اقرأ \u202bPDF\u202c أيضا → اقرأ PDF أيضا",
                "<html><head><p>a</head><body>b → ab",
                "<noscript><p>no</noscript>a → a",
                "<object><p>no</object><audio>no</audio>a → a"
            })
    void readsWhatAReaderSees(String markup, String texts) {
        Reading reading = Reader.html(markup, null, 1000);
        assertThat(reading).isNotNull();
        List<String> expected = texts.isEmpty() ? List.of() : Arrays.asList(texts.split(" ¦ "));
        assertThat(reading.blocks()).extracting(Block::text).containsExactlyElementsOf(expected);
    }
}
