package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.decode.PageText;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrimmerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<script>if (a < b) c()</script><p>x ~ <script>i</script><p>x",
                "<style media=print>p { color: red }</style> ~ <style >p</style>",
                "<svg viewBox='0 0 1 1'><g><path d=''/></g></svg>x ~ <svg ></svg>x",
                "<a href='/x' class=y data-z=1>x</a> ~ <a  class=y >x</a>",
                "<img src=a srcset='b 2x' title=\"a > b\"/> ~ <img src=a  />",
                "<p style='color: red' hidden>x ~ <p  hidden>x"
            })
    void cutsWhatNobodyReads(String page, String trimmed) throws IOException {
        assertThat(trimmed(page)).isEqualTo(trimmed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/x' rel=author>x</a>",
                "<a class='Author-link' href='/x'>x</a>",
                "<p style='display: None'>x",
                "<svg><text>x</text></svg>",
                "<svg><g></svg></g>",
                "<table><tr><td><svg><path/></svg></table>",
                "<b data-x=1>x</b>",
                "<p / data-x=1>x",
                "<p>a < b, c > d"
            })
    void leavesWhatSomebodyReads(String page) throws IOException {
        assertThat(trimmed(page)).isEqualTo(page);
    }

    @Test
    void leavesMarksWhereProgramsHoldData() throws IOException {
        assertThat(trimmed("<script type=application/json>{\"a\": 1}</script>x<script>A = {\"b\": 2}</script>"))
                .isEqualTo("<script type=application/json>\u00010</script>x<script>\u00011</script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<plaintext>",
                "<frameset>",
                "<style>never closed",
                "<!-- never closed",
                "<script><!-- <script> </script>",
                "<noscript><iframe> < </iframe>",
                "<![CDATA[",
                "<p title='never closed>",
                "<p\u00a0class=x>",
                "<title>a < b</title>"
            })
    void leavesTheRestAloneWhereItIsNotSure(String doubtful) throws IOException {
        String page = doubtful + "<script>if (a) b()</script>";
        assertThat(trimmed(page)).isEqualTo(page);
    }

    @Test
    void countsTemplatesInWhatItLeavesAlone() {
        assertThat(Trimmer.of(PageText.of("<template><plaintext><template>")).templates())
                .isEqualTo(2);
    }

    private static String trimmed(String page) throws IOException {
        StringWriter trimmed = new StringWriter();
        Trimmer.of(PageText.of(page)).reader().transferTo(trimmed);
        return trimmed.toString();
    }
}
