package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.galley.extraction.reading.Block.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void dropsCharactersThatNoReaderSeesFromInsideWords() {
        assertThat(texts("<p>Ver\u00adant\u200bwor\ufefftung&shy; f\u202e\u00fcr\u0000 den\u009d Hafen\ue001</p>"))
                .containsExactly("Verantwortung für den Hafen");
    }

    @Test
    void readsControlCharactersThatWereMarksInAnotherCharset() {
        assertThat(texts("<p>It didn\u0092t rain \u0096 not \u0093once\u0094.</p>"))
                .containsExactly("It didn’t rain – not “once”.");
    }

    @Test
    void keepsJoinersThatChangeWhatIsRead() {
        assertThat(texts("<p>\u200cمی\u200cخواهم \u200dक्\u200dष 👩\u200d🚒</p>"))
                .containsExactly("می\u200cخواهم क्\u200dष 👩\u200d🚒");
    }

    @Test
    void dropsHalvesOfSurrogatePairs() {
        assertThat(texts("<p>a\ud83d b\udc69 👩</p>")).containsExactly("a b 👩");
    }

    @Test
    void keepsOneNoBreakSpaceBetweenWordsAndFoldsMore() {
        assertThat(texts("<p>&nbsp;12&nbsp;000&nbsp;&nbsp; francs&nbsp;</p>")).containsExactly("12\u00a0000 francs");
    }

    @Test
    void readsEachRowOfATableAsOneLine() {
        String table = "<table><tr><th>Town<th>Boats</tr><tr><td>Sete<td><b>112</b></tr>"
                + "<tr><td><p>Le Grau</p><td><div>64</div></tr></table>";
        assertThat(blocks(table))
                .extracting(Block::text, Block::kind)
                .containsExactly(
                        tuple("Town | Boats", Kind.TABLE_ROW),
                        tuple("Sete | 112", Kind.TABLE_ROW),
                        tuple("Le Grau | 64", Kind.TABLE_ROW));
    }

    @Test
    void leavesCellsThatLayOutAPageApart() {
        assertThat(texts("<table><tr><td><ul><li>Home</ul><td>" + "A long cell of a page. ".repeat(12) + "</table>"))
                .hasSize(2);
    }

    @Test
    void keepsTheLineEndsOfStanzas() {
        String poem = "<p>The ferry sleeps beside the wall,<br>the gulls have nothing left to say,<br>"
                + "and one by one the lanterns fall<br>into the harbour and away<br><br>"
                + "A rope is counting out the tide,<br>it knows the number of the years,<br>"
                + "the captain hung it there and died<br>of nothing, as one hears</p>";
        assertThat(blocks(poem)).extracting(Block::kind).containsExactly(Kind.VERSE, Kind.VERSE);
        assertThat(texts(poem).getFirst()).contains("wall,\nthe gulls").endsWith("and away");
    }

    @Test
    void takesLongLinesWithSingleBreaksForParagraphs() {
        String prose =
                "The council met for the third time this month and again did not decide who pays for the bridge.";
        assertThat(texts("<div>" + prose + "<br>" + prose + " Nor when.<br>Read also: The bridge<br>" + prose
                        + "</div>"))
                .containsExactly(prose, prose + " Nor when.", "Read also: The bridge", prose);
    }

    @Test
    void foldsLinesThatWereBrokenInMidSentence() {
        assertThat(texts(
                        "<p>The council met for the third time this month<br>and again did not decide who pays for the<br>"
                                + "bridge that nobody has crossed since May.</p>"))
                .containsExactly(
                        "The council met for the third time this month and again did not decide who pays for the "
                                + "bridge that nobody has crossed since May.");
    }

    @Test
    void keepsTheWhiteSpaceOfPrograms() {
        String program = "<pre><code>if (x &lt; 3) {\n    y[x] = <b>4</b>;\n}\n</code></pre>";
        assertThat(blocks(program))
                .extracting(Block::text, Block::kind)
                .containsExactly(tuple("if (x < 3) {\n    y[x] = 4;\n}", Kind.CODE));
    }

    @Test
    void keepsNoOddWhiteSpaceInPrograms() {
        assertThat(texts("<pre><code>\n\ta\u0085=\u00a0{\u001c};\r\n\n</code></pre>"))
                .containsExactly("a = { };");
    }

    @Test
    void readsProseInPreformattedTextAsParagraphs() {
        String prose = "<pre>The council met for the third time this\nmonth. It did not decide.\n\n"
                + "The bridge stays closed. Nobody knows until when.</pre>";
        assertThat(texts(prose))
                .containsExactly(
                        "The council met for the third time this month. It did not decide.",
                        "The bridge stays closed. Nobody knows until when.");
    }

    @Test
    void survivesMoreTemplatesThanTheParserBears() {
        assertThat(texts("<p>before</p>" + "<template>".repeat(600) + "inside")).containsExactly("before");
    }

    @Test
    void joinsLinesOfTextThatAProgramFilled() {
        String mail =
                "The lighthouse on the southern mole, dark since the channel was\nmoved in 1998, has been sold to a"
                        + " choir of eleven singers who want\nto rehearse in it. They paid less than the price of a garage in\n"
                        + "the upper town. Until the stairs are mended they will climb a\nladder that was lent to them.\n\n"
                        + "Nobody else had asked for it.";
        assertThat(Reader.text(mail).blocks()).hasSize(2);
        assertThat(Reader.text(mail).blocks().getFirst().text())
                .contains("channel was moved")
                .endsWith("lent to them.");
    }

    @Test
    void leavesLinesOfTextThatAreParagraphsAlone() {
        String lines = "The lighthouse on the southern mole has been sold.\nThe singers paid less than for a garage.\n"
                + "They climb a ladder that was lent to them by the\nFire brigade";
        assertThat(Reader.text(lines).blocks()).hasSize(4);
    }

    private static List<String> texts(String html) {
        return blocks(html).stream().map(Block::text).toList();
    }

    private static List<Block> blocks(String html) {
        Reading reading = Reader.html(html, null, 10_000);
        assertThat(reading).isNotNull();
        return reading.blocks();
    }

    @Test
    void readsTemplatesBeyondTheDepthBound() {
        for (int depth = 500; depth <= 514; depth++) {
            String page =
                    "<p>The ferry sails at noon.</p><template><noscript>" + "<t>".repeat(depth) + "<template><v>x";
            assertThat(texts(page)).contains("The ferry sails at noon.");
        }
    }

    @Test
    void readsTemplatesBeyondTheDepthBoundInPartsOfAPage() {
        for (int depth = 500; depth <= 514; depth++) {
            String part =
                    "<p>The ferry sails at noon.</p><template><noscript>" + "<t>".repeat(depth) + "<template><v>x";
            assertThat(Reader.part(part).text()).contains("The ferry sails at noon.");
        }
    }

    @Test
    void whatIsNoCharacterEndsNoTagWhereThePageIsReadTagByTag() {
        for (int depth = 500; depth <= 514; depth++) {
            String page = "<link \uffffcrossorigin rel=x><p>The ferry sails\uffff at noon.</p><template><noscript>"
                    + "<t>".repeat(depth) + "<template><v>x";
            assertThat(texts(page)).contains("The ferry sails\ufffd at noon.").noneMatch(text -> text.contains("rel="));
            assertThat(Reader.part(page).text()).contains("The ferry sails\ufffd at noon.");
        }
    }

    @Test
    void readsOnBehindWhatIsNoCharacter() {
        String page = "<p>The ferry sails at noon.</p>\uffff<p>It comes back at night.</p>".repeat(1_000);
        assertThat(texts(page)).hasSize(3_000).endsWith("It comes back at night.");
    }

    @Test
    void readsMisnestedFormattingBeyondTheDepthBound() {
        String tangle =
                "<select><tr><td><i>x<svg><a><td></i><svg>x<td>x</table>x<table></marquee><i><b><tr></p>x</marquee>x"
                        + "</nobr>x<div></template></font>x<template></object>";
        for (int depth = 500; depth <= 512; depth++) {
            String page = "<div>".repeat(depth) + tangle + "<p>The ferry sails at noon.</p>";
            Reading reading = Reader.html(page, null, 10_000);
            assertThat(reading).isNotNull();
        }
    }
}
