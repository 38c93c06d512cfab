package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com/a/b-c?d=/e#f | /a/b-c",
                "https://example.com/a#b?c | /a",
                "https://example.com?a=/b | ''",
                "https://example.com | ''",
                "https://example.com/ | /",
                "no address |",
                "'' |",
                "|",
            })
    void isWhatStandsBetweenHostAndQuery(String url, String path) {
        assertThat(UrlPath.of(url)).isEqualTo(path);
    }
}
