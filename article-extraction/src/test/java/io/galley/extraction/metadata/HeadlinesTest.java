package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import org.junit.jupiter.api.Test;

/** Which of a page's headings is its title, and what of it. */
class HeadlinesTest {

    private static final String URL = "https://www.gazette.example.com/?p=17";

    private static String title(String html) {
        Reading reading = Reader.html(html, URL, 1_000_000);
        int body = reading.blocks().size() - 1;
        return MetadataReader.read(reading, body, URL, null).title();
    }

    @Test
    void partsKickerFromHeadlineByClass() {
        assertThat(title("""
                <title>Hallenbad: Ein Dorf kämpft weiter | Gazette</title>
                <h1><span class="heading__kicker">Hallenbad</span><span class="hidden">: </span>
                <span class="heading__title">Ein Dorf kämpft weiter</span></h1><p>Text""")).isEqualTo("Ein Dorf kämpft weiter");
        assertThat(title("<h1><em class='--lead'>Tenis.</em> El vaso volverá a llenarse</h1><p>Text"))
                .isEqualTo("El vaso volverá a llenarse");
        assertThat(title("<h1><span class='topic-body__title'>The pool opens again</span></h1><p>Text"))
                .isEqualTo("The pool opens again");
        assertThat(title("<h1><span class='label-title'>The pool</span> opens again</h1><p>Text"))
                .isEqualTo("The pool opens again");
    }

    @Test
    void partsKickerFromHeadlineByTheMarkBetweenThem() {
        assertThat(title("<h1><b class=x1>Bäder</b><i class=x2> – </i><b class=x3>«Es reicht uns»</b></h1><p>Text"))
                .isEqualTo("«Es reicht uns»");
    }

    @Test
    void keepsKickerThatThePageDeclaresAsPartOfItsTitle() {
        assertThat(title("""
                <meta property="og:title" content="Hallenbad: Ein Dorf kämpft weiter">
                <h1><span class="kicker">Hallenbad</span> <span>Ein Dorf kämpft weiter</span></h1><p>Text""")).isEqualTo("Hallenbad: Ein Dorf kämpft weiter");
    }

    @Test
    void partsSubtitleFromHeadline() {
        assertThat(
                        title(
                                "<title>Why pools cost › Blog</title><h1>Why pools cost <small>Roof and boiler</small></h1><p>Text"))
                .isEqualTo("Why pools cost");
        assertThat(title("<title>Why pools cost: Roof and boiler</title>"
                        + "<h1>Why pools cost <small>Roof and boiler</small></h1><p>Text"))
                .isEqualTo("Why pools cost: Roof and boiler");
    }
}
