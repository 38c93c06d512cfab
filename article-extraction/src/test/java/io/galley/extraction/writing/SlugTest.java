package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com/2026/03/harbour-opens-again.html | The Harbour Opens Again",
                "https://example.de/groesse-der-stoerche-waechst | Größe der Störche wächst",
                "https://example.de/grosse-der-storche-wachst | Größe der Störche wächst",
                "https://example.fr/l-accord-d-ete-signe/ | L’accord d’été signé",
                "https://example.com/kings-horses_and-men?ref=a-b-c-d | King's horses and men",
                "https://example.gr/%CF%84%CE%BF-%CE%BB%CE%B9%CE%BC%CE%AC%CE%BD%CE%B9-%CE%B1%CE%BD%CE%BF%CE%AF%CE%B3%CE%B5%CE%B9 | Το λιμάνι ανοίγει",
            })
    void findsTheAddressOfATitleInIt(String url, String title) {
        assertThat(Slug.of(url).coveredBy(title)).isGreaterThan(0.6f);
        assertThat(Slug.of(url).shareOf(title)).isGreaterThan(0.7f);
        assertThat(Slug.of(url).shareOf("Ferries wait in calm seas")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/",
                "https://example.com/news/123456",
                "https://example.com/local-news",
                "no address",
                "/",
                "",
                "https://example.com/%zz",
            })
    void knowsNothingWhereTheAddressSaysNothing(String url) {
        assertThat(Slug.of(url).coveredBy("The harbour opens again")).isNaN();
        assertThat(Slug.of(url).shareOf("The harbour opens again")).isNaN();
    }

    @Test
    void knowsNothingWithoutAnAddress() {
        assertThat(Slug.of(null).coveredBy("The harbour opens again")).isNaN();
    }

    @Test
    void readsAnAddressWithABrokenEscape() {
        assertThat(Slug.of("https://example.com/100%-of-the-harbour-opens").coveredBy("the harbour opens"))
                .isGreaterThan(0.5f);
    }
}
