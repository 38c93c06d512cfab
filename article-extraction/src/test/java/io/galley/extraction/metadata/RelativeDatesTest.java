package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDatesTest {
    private final RelativeDates dates = new RelativeDates(Instant.parse("2024-05-03T15:47:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 hours ago          | 2024-05-03T10:47:00Z
            vor 5 Stunden        | 2024-05-03T10:47:00Z
            5 godzin temu        | 2024-05-03T10:47:00Z
            5 tuntia sitten      | 2024-05-03T10:47:00Z
            47分钟前               | 2024-05-03T15:00:00Z
            3 days ago           | 2024-04-30T00:00:00Z
            """)
    void countsBackFromTheFetchWhereverTheNumberStands(String text, Instant instant) {
        Moment moment = dates.parse(text);
        assertThat(moment).isNotNull();
        assertThat(moment.instant()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"5 hours", "hours ago", "# Words before", "90 days ago"})
    void takesNoDateFromOtherTexts(String text) {
        assertThat(dates.parse(text)).isNull();
    }
}
