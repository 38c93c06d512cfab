package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.Article.Author;
import io.galley.extraction.Article.Image;
import io.galley.extraction.metadata.Evidence.Claimed;
import io.galley.extraction.reading.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page's metadata, whatever it claims. */
class MetadataPropertiesTest {

    private static final Instant FETCHED_AT = Instant.parse("2026-03-14T12:00:00Z");

    private static final String[] VALUES = {
        "Bridge reopens",
        "Ada Reed",
        "By Ada Reed 3",
        "admin",
        "ada@example.com",
        "https://example.com/ada",
        "AFP",
        "Reuters and Ada Reed",
        "98 Buck Social",
        "Bridge reopens | Local",
        "2026-03-14T09:00:00+02:00",
        "2026-03-20",
        "1970-01-01",
        "0001-01-01T00:00:00",
        "1492-10-12",
        "1955-05-05",
        "14/03/2026",
        "03/14/26",
        "3 hours ago",
        "14 mars 2026",
        "令和8年3月14日",
        "23 اسفند 1404",
        "3 พ.ค. 67",
        "99999999999999",
        "+999999999-12-31",
        "\u202e3102",
        "2026-13-45",
        "31 February 2026",
        "",
        " ",
        "王小明",
        "김서연 기자",
        "bridge, town;roads",
        "a/b",
        "null",
        "Local",
        "/img/bridge.jpg",
        "https://example.com/local/bridge?a=1",
        "OpinionNewsArticle",
        "locked",
        "False",
        "Interview: Bridge reopens",
        "The old bridge carries traffic again."
    };

    private static final String[] PARTS = {
        "<meta property='og:title' content='%s'>",
        "<meta name='author' content='%s'>",
        "<meta property='article:published_time' content='%s'>",
        "<meta name='dc.date' content='%s'>",
        "<meta name='keywords' content='%s'>",
        "<title>%s</title>",
        "<h1>%s</h1>",
        "<time datetime='%s'>x</time>",
        "<p class='byline'>%s</p>",
        "<p class='date'>%s</p>",
        "<span itemprop='author'>%s</span>",
        "<span property='schema:datePublished'>%s</span>",
        "<a rel='author' href='/author/x/y'>%s</a>",
        "<p>by %s</p>",
        "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'%s','author':'%s','datePublished':'%s'}"
                + "</script>",
        "<script type='application/ld+json'>{'@type':'Article','author':{'@type':'Organization','name':'%s'},"
                + "'dateModified':'%s'}</script>",
        "<meta property='og:description' content='%s'>",
        "<meta property='article:section' content='%s'>",
        "<meta property='og:image' content='%s'>",
        "<meta property='og:site_name' content='%s'>",
        "<meta property='article:content_tier' content='%s'>",
        "<link rel='canonical' href='%s'>",
        "<figure><img src='/img/bridge.jpg'><figcaption>%s</figcaption></figure>",
        "<span itemprop='articleSection'>%s</span>",
        "<script type='application/ld+json'>{'@graph':[{'@type':['Article','%s'],'description':'%s','articleSection':"
                + "['%s'],'image':{'url':'%s','caption':'%s'},'publisher':{'name':'%s'},'isAccessibleForFree':'%s'}]}"
                + "</script>"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdsWhateverAPageClaims(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            String page = page(random);
            Metadata found = MetadataReader.read(Reader.html(page, null, 10_000), 0, null, FETCHED_AT);
            check(found, page);
            assertThat(MetadataReader.read(Reader.html(page, null, 10_000), 0, null, FETCHED_AT))
                    .isEqualTo(found);
        }
    }

    private static void check(Metadata found, String page) {
        for (String raw : found.raw().values()) {
            for (String piece : raw.split("\\||\\s", -1)) {
                assertThat(page).containsIgnoringCase(piece); // what is between two pieces may be mark-up
            }
        }
        texts(found).forEach(text -> assertThat(page).contains(text));
        assertThat(found.raw().keySet()).isEqualTo(found.provenance().keySet());
        for (Author author : found.authors()) {
            assertThat(author.name())
                    .doesNotContainPattern("(?<!\\p{L})\\p{Nd}+(?!\\p{L})")
                    .isNotBlank()
                    .doesNotContain("@");
        }
        Instant latest = FETCHED_AT.plus(Duration.ofDays(1));
        if (found.publishedAt() != null) {
            assertThat(found.publishedAt().toInstant()).isBeforeOrEqualTo(latest);
            assertThat(found.publishedPrecision()).isIn("day", "minute", "second");
        }
        if (found.modifiedAt() != null) {
            assertThat(found.modifiedAt().toInstant()).isBeforeOrEqualTo(latest);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whateverIsClaimedStandsInThePage(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            String page = page(random);
            for (Claimed claim : Evidence.of(Reader.html(page, null, 10_000), BodySpan.from(0), -1, null, null)) {
                for (String piece : claim.value().split("\\||\\s", -1)) {
                    assertThat(page).containsIgnoringCase(piece); // types are in lower case
                }
                assertThat(claim.times()).isPositive();
                assertThat(claim.chosen()).isFalse();
            }
        }
    }

    /** Values that are published as the page has them. */
    private static Stream<String> texts(Metadata found) {
        Image image = found.image();
        return Stream.of(
                        found.description(),
                        found.section(),
                        found.siteName(),
                        found.canonicalUrl(),
                        image == null ? null : image.url(),
                        image == null ? null : image.caption())
                .filter(Objects::nonNull);
    }

    private static String page(Random random) {
        StringBuilder page = new StringBuilder("<html lang='en'>");
        int parts = 1 + random.nextInt(8);
        for (int i = 0; i < parts; i++) {
            String part = PARTS[random.nextInt(PARTS.length)];
            while (part.contains("%s")) {
                part = part.replaceFirst(
                        "%s", java.util.regex.Matcher.quoteReplacement(VALUES[random.nextInt(VALUES.length)]));
            }
            page.append(part);
        }
        return page.toString();
    }
}
