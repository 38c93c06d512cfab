package io.galley.extraction.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final String FIRST =
            "The ferry to the outer islands sails again at noon, eleven years after its last"
                    + " trip, with a new engine and the old bell.";
    private static final String SECOND =
            "Seventy passengers fit on board, and the trip takes forty minutes when the wind"
                    + " stands well, an hour when it does not.";
    private static final String DATA =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                    + (FIRST + "\\n" + SECOND).repeat(2) + "\"}</script>";
    private static final String PAGE = "<head><meta property='og:type' content='article'>%s</head><body>"
            + "<nav><p>Home</p></nav><img alt='The ferry Vindra at the pier in spring'>"
            + "<p>The ferry Vindra at the pier in spring</p><p>" + FIRST + "</p><p>" + SECOND
            + "</p><h2>More from the harbour</h2><ul><li><a href='/1'>A pier is built at last</a></li></ul>";

    @Test
    void tellsWhatStandsInTheDeclaredBody() {
        Page page = page(PAGE.formatted(DATA));
        assertThat(page.value(2, "inDeclaredBody")).isEqualTo(1);
        assertThat(page.value(1, "inDeclaredBody")).isZero();
        assertThat(page.value(1, "untilDeclaredBody")).isZero();
        assertThat(page.value(3, "untilDeclaredBody")).isEqualTo(60);
        assertThat(page.value(5, "sinceDeclaredBody")).isEqualTo(1);
        assertThat(page.value(2, "declaredNews")).isEqualTo(1);
        assertThat(page.value(2, "declaredPosting")).isZero();
        assertThat(page.value(2, "openGraphArticle")).isEqualTo(1);
    }

    @Test
    void knowsNothingOfABodyThatIsNotDeclaredOrNotShown() {
        assertThat(page(PAGE.formatted("")).value(2, "inDeclaredBody")).isNaN();
        String other =
                DATA.replace("ferry", "bus").replace("passengers", "guests").replaceAll("islands|trip", "road");
        Page page = page(PAGE.formatted(other.replaceAll("[aeiou]", "o")));
        assertThat(page.value(2, "inDeclaredBody")).isNaN();
        assertThat(page.value(2, "declaredNews")).isZero();
    }

    @Test
    void tellsWhatAnImageSays() {
        Page page = page(PAGE.formatted(""));
        assertThat(page.value(1, "inImageText")).isEqualTo(1);
        assertThat(page.value(2, "inImageText")).isZero();
    }

    @Test
    void tellsSectionsOfLinksFromSectionsOfProse() {
        Page page = page(PAGE.formatted(""));
        assertThat(page.value(2, "sectionLinkShare")).isZero();
        assertThat(page.value(5, "sectionLinkShare")).isEqualTo(1);
        assertThat(page.value(5, "sectionLevel")).isEqualTo(2);
        assertThat(page.value(2, "sectionLevel")).isZero();
        assertThat(page.value(2, "nextSectionGoodShare")).isZero();
        assertThat(page.value(5, "nextSectionGoodShare")).isEqualTo(-1);
    }

    @Test
    void knowsNeitherSectionsNorDeclarationsOfFlatText() {
        Page page = new Page(PageView.of(Reader.text(FIRST + "\n" + SECOND)));
        assertThat(page.value(0, "sectionWords")).isNaN();
        assertThat(page.value(0, "declaredNews")).isNaN();
        assertThat(page.value(0, "inImageText")).isNaN();
    }

    private static Page page(String html) {
        Reading reading = Objects.requireNonNull(Reader.html(html, null, 1_000));
        return new Page(PageView.of(reading));
    }

    private record Page(PageView view) {
        float value(int block, String name) {
            Features features = new Features(view, Rulebook.shared().judge(view));
            float[] row = new float[features.width()];
            features.write(block, row);
            return row[features.names().indexOf(name)];
        }
    }
}
