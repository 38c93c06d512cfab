package io.galley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Page.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, tried on generated ones; a failing name shows the seed. */
class ExtractionPropertiesTest {
    private static final String[] PIECES = {
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<a href='x'>",
        "</a>",
        "<br><br>",
        "<li>",
        "<table><tr><td>",
        "</table>",
        "<script>x</script>",
        "<h1>",
        "</h1>",
        "<article class='entry-content'>",
        "&nbsp;",
        "&#0;",
        "<!--",
        "-->",
        "<",
        "\u0000",
        "\ud800",
        "Advertisement ",
        "Lire aussi : ",
        "\n",
        "\n\n",
        "The harbour office opened in spring. ",
        "Le marché rouvre lundi, selon la mairie. ",
        "新しい港が春に開いた。",
        "Photo: A/B",
        "© 2024 "
    };

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void survivesAnyBytesAndGivesTheSameTwice(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            Page page = seed % 2 == 0 ? noise(random) : soup(random);
            Extraction first = extractor.extract(page);
            assertThat(extractor.extract(page)).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void writesNothingThatThePageDoesNotSay(long seed) {
        Random random = new Random(seed);
        List<String> sentences = sentences(random, 40);
        String page = String.join("\n\n", sentences);
        Extraction extraction =
                extractor.extract(new Page(page.getBytes(StandardCharsets.UTF_8), Media.TEXT, null, null, null));
        assertThat(extraction).isInstanceOf(Found.class);
        for (Paragraph paragraph : ((Found) extraction).article().paragraphs()) {
            assertThat(page).contains(paragraph.text());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void isNotMovedByMoreAdvertsAroundThePage(long seed) {
        String article =
                "Town council votes for the new bridge\n\n" + String.join("\n\n", sentences(new Random(seed), 30));
        String adverts = "Advertisement Learn more - Advertisement Advertisement Learn more - Advertisement\n\n";
        assertThat(body(adverts + adverts + article + "\n\n" + adverts)).isEqualTo(body(adverts + article));
    }

    private List<String> body(String page) {
        Extraction extraction =
                extractor.extract(new Page(page.getBytes(StandardCharsets.UTF_8), Media.TEXT, null, null, null));
        return ((Found) extraction)
                .article().paragraphs().stream().map(Paragraph::text).toList();
    }

    private static Page noise(Random random) {
        byte[] bytes = new byte[random.nextInt(4000)];
        random.nextBytes(bytes);
        return Page.of(bytes);
    }

    private static Page soup(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(600);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        Media media = Media.values()[random.nextInt(Media.values().length)];
        return new Page(text.toString().getBytes(StandardCharsets.UTF_8), media, null, null, null);
    }

    private static List<String> sentences(Random random, int count) {
        String[] subjects = {"The mayor", "A ferry captain", "The water board", "One baker", "The choir", "Our archive"
        };
        String[] verbs = {"has promised", "did not explain", "is going to repair", "wrote down", "remembers"};
        String[] objects = {"the old lighthouse", "a second timetable", "every street lamp", "the lost parcels"};
        String[] ends = {"before the winter storms arrive", "for the third time this year", "after a long debate"};
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(pick(random, subjects) + " " + pick(random, verbs) + " " + pick(random, objects) + " "
                    + pick(random, ends) + ", and number " + (i + 17) + " of the list is " + pick(random, objects)
                    + ", which nobody in the valley had expected to see again.");
        }
        return sentences;
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
