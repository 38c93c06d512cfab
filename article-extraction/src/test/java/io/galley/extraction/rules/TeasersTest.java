package io.galley.extraction.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeasersTest {
    private static final String PARAGRAPH = "<p>The ferry that carried the mail across the strait for sixty years was"
            + " sold on Monday to a farmer, who wants to keep his hay in it, and nobody in the harbour objected to that.</p>";
    private static final String ARTICLE = "<div class='x1'>" + PARAGRAPH.repeat(4) + "</div>";

    private static String teaser(String summary) {
        return "<div class='x7'><h3><a href='/a'>Harbour gets a new crane</a></h3><p>" + summary + "</p></div>";
    }

    @Test
    void findsRowOfTeasersBehindTheArticle() {
        String row = teaser("It lifts forty tonnes.") + teaser("Nobody asked for it.") + teaser("It is red.");
        List<String> found = found(ARTICLE + "<div class='x9'>" + row + "</div>");
        assertThat(found).hasSize(6).contains("Nobody asked for it.");
    }

    @Test
    void leavesLinkedItemsOfTheArticleAlone() {
        String items = teaser("It lifts forty tonnes.") + teaser("Nobody asked for it.") + teaser("It is red.");
        assertThat(found("<div class='x1'>" + PARAGRAPH.repeat(2) + items + PARAGRAPH.repeat(2) + "</div>"))
                .isEmpty();
    }

    @Test
    void leavesListsAloneThatArePagesOfTheirOwn() {
        String row = teaser("It lifts forty tonnes.") + teaser("Nobody asked for it.") + teaser("It is red.");
        assertThat(found("<div class='x1'>" + PARAGRAPH + "</div><div class='x9'>" + row + "</div>"))
                .isEmpty();
    }

    private static List<String> found(String body) {
        String html = "<html><body><main>" + body + "</main></body></html>";
        PageView page = PageView.of(requireNonNull(Reader.html(html, null, 1000)));
        var teasers = Teasers.of(page);
        return IntStream.range(0, page.size())
                .filter(teasers::get)
                .mapToObj(i -> page.block(i).text())
                .toList();
    }
}
