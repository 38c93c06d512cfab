package io.galley.extraction.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fold 3 review: finally | The first foldable to buy | <h1>The first foldable to buy</h1> | true",
                "Fold 3 review: finally | The first foldable to buy | <h2>The first foldable to buy</h2> | true",
                "Roof: car lands upside down |  | <h1>Car lands upside down</h1> | true",
                "Roof: car lands upside down |  | <h2>Car lands upside down</h2> | false",
                "x | Drivers on strike | <h1><span>From Wednesday</span><span>Drivers on strike</span></h1> | true",
                "x | Drivers on strike | <p>Drivers on strike</p> | false",
            })
    void knowsTheHeadlineByWhatTheHeadClaims(String title, String claimed, String block, boolean drops) {
        String meta = claimed == null ? "" : "<meta property='og:title' content='" + claimed + "'>";
        String html = "<html><head><title>" + title + "</title>" + meta + "</head><body>" + block + "</body></html>";
        PageView page = PageView.of(requireNonNull(Reader.html(html, null, 1000)));
        assertThat(new MarkupRules(page).judge(page.block(0)).drops()).isEqualTo(drops);
    }
}
