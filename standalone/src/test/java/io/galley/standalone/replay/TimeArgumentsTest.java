package io.galley.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.galley.standalone.BadArgument;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeArgumentsTest {
    private static final TimeArguments PARIS =
            new TimeArguments(ZoneId.of("Europe/Paris"), Instant.parse("2026-04-02T10:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.123Z, 2026-03-01T12:00:00.123Z",
        "2026-03-01T12:00+01:00, 2026-03-01T11:00:00Z",
        "2026-03-01T12:00:00-05:00[America/New_York], 2026-03-01T17:00:00Z",
        "2026-03-01, 2026-02-28T23:00:00Z",
        "2026-03-01T12:00, 2026-03-01T11:00:00Z",
        "2026-03-01 12:00:30, 2026-03-01T11:00:30Z",
        // Summer time began on 29 March 2026.
        "2026-03-30, 2026-03-29T22:00:00Z",
        "now, 2026-04-02T10:00:00Z",
        "90s, 2026-04-02T09:58:30Z",
        "36h, 2026-03-31T22:00:00Z",
        "7d, 2026-03-26T10:00:00Z",
        "2w, 2026-03-19T10:00:00Z",
        "PT90M, 2026-04-02T08:30:00Z",
        "P1DT1H, 2026-04-01T09:00:00Z",
        "P1M, 2026-03-02T11:00:00Z"
    })
    void readsTimesAsPeopleWriteThem(String text, Instant time) {
        assertThat(PARIS.parse("--from", text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-13-01T00:00:00Z",
                "7",
                "-7d",
                "7y",
                "P-7D",
                "PT-1H",
                "999999999w",
                "P999999999Y",
                "1969-12-31",
                "+10000-01-01T00:00:00Z",
                "2026-03-01T12:00:00 Mars/Olympus",
                "1772366400"
            })
    void refusesWhatIsNoTimeInOneLine(String text) {
        assertThatThrownBy(() -> PARIS.parse("--from", text))
                .isInstanceOf(BadArgument.class)
                .hasMessageStartingWith("--from is ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void showsTheDistanceOfTheZone() {
        assertThat(PARIS.show(Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo("2026-03-01T13:00:00+01:00");
        assertThat(PARIS.show(Instant.parse("2026-03-30T12:00:00.5Z"))).isEqualTo("2026-03-30T14:00:00.500+02:00");
        assertThatThrownBy(() -> TimeArguments.zone("Mars/\u001b[1mOlympus"))
                .isInstanceOf(BadArgument.class)
                .hasMessageContaining("Mars/?[1mOlympus");
    }
}
