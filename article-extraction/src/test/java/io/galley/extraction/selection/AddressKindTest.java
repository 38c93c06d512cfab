package io.galley.extraction.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/news/heron-returns-to-the-lock/, ARTICLE",
        "https://example.org/news/heron-returns-to-the-lock/print, ARTICLE",
        "https://example.org/region/art128871.html, ARTICLE",
        "https://example.org/show.php?id=128871, ARTICLE",
        "https://example.org/%E6%B8%AF%E3%81%AE%E6%9C%9D%E5%B8%82%E5%86%8D%E9%96%8B, ARTICLE",
        "https://example.org, INDEX",
        "https://example.org/index.php, INDEX",
        "https://example.org/2026/03/, INDEX",
        "https://example.org/news/, INDEX",
        "https://example.org/category/local-news, INDEX",
        "https://example.org/reviews/page/2, INDEX",
        "https://example.org/?p=12, OTHER",
        "https://example.org/letters/heron, OTHER",
        "https://example.org/news/1234, OTHER",
        "/news, UNKNOWN",
        ", UNKNOWN"
    })
    void tellsArticlesFromIndexesByTheShapeOfTheAddress(@Nullable String url, AddressKind kind) {
        assertThat(AddressKind.of(url)).isEqualTo(kind);
    }
}
