package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static final String TEXT = """
            <p>The ferry came back on Monday after eleven weeks in the yard, and half of the island stood on the quay.</p>
            <p>Its new engine burns a third less oil than the old one, says the harbour master, who has counted.</p>
            <p>From June on it will cross four times a day, twice as often as before, and bicycles travel for free.</p>
            """;

    @Test
    void findsWhatMarkupNamesAPicturesCaption() {
        assertThat(captions(TEXT + "<figure><img src=a.jpg><figcaption>The ferry at the quay</figcaption></figure>"))
                .containsExactly("The ferry at the quay");
        assertThat(captions(TEXT + "<div><img src=a.jpg><p class='wp-caption-text'>The ferry at the quay</p></div>"))
                .containsExactly("The ferry at the quay");
    }

    @Test
    void leavesTheCaptionOfATableOrOfNothing() {
        assertThat(captions(TEXT + """
                <figure><table><tr><td>June<td>41<tr><td>July<td>57</table><figcaption>Crossings by month</figcaption></figure>
                """)).isEmpty();
        assertThat(captions(TEXT + "<figure><figcaption>The ferry at the quay</figcaption></figure>"))
                .isEmpty();
    }

    @Test
    void leavesAGalleryItsText() {
        assertThat(captions(
                        "<p>Eleven weeks in pictures.</p>" + "<figure><img src=a.jpg><figcaption>The ferry at the quay"
                                + " on the morning of its return</figcaption></figure>"))
                .isEmpty();
    }

    private static List<String> captions(String html) {
        PageView page = PageView.of(Reader.html(html, null, 10_000));
        BitSet all = new BitSet();
        all.set(0, page.size());
        List<Block> blocks = page.reading().blocks();
        return Captions.of(page, new Cut(all, 1)).stream()
                .mapToObj(i -> blocks.get(i).text())
                .toList();
    }
}
