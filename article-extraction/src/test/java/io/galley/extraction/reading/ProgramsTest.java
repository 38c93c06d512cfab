package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramsTest {
    @Test
    void givesTheTextOfDataAsTheParserWouldReadIt() {
        assertThat(texts("<p>x<script>A = {\"é\": \"\0\uffff\"}</script><script>if (a) b()</script>"))
                .containsExactly("A = {\"é\": \"\ufffd\ufffd\"}", "i");
    }

    @Test
    void knowsDataThatTheParserPutsElsewhere() {
        String data = "<script type=application/json>[%d]</script>";
        String page = "<table><tr><td>" + data.formatted(1) + "</td></tr><b>" + data.formatted(2) + "</b></table>";
        assertThat(texts(page)).containsExactlyInAnyOrder("[1]", "[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00010", "\u00017", "\u0001", "\u0001x", "[0]"})
    void takesNoTextOfAPageForAMark(String text) {
        assertThat(texts("<svg><script type=application/json>" + text + "</script></svg>"))
                .containsExactly(text);
    }

    /** Else a small page could ask for its largest program a hundred thousand times. */
    @Test
    void givesAPageThatWritesMarksItsOwnTexts() {
        String data = "<script type=application/json>[1, 2, 3]</script>";
        String mark = "<script type=application/json>\u00010</script>";
        assertThat(texts(data + "<svg>" + mark + "</svg>" + mark)).containsExactly("[1, 2, 3]", "\u00010", "\u00010");
    }

    private static List<String> texts(String page) {
        PageElements elements = Objects.requireNonNull(Reader.html(page, null, 100))
                .linkedData()
                .elements();
        return elements.scripts().stream().map(elements::text).toList();
    }
}
