package io.galley.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.contract.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UrlNormaliserTest {
    private final UrlNormaliser urls = new UrlNormaliser(Limits.DEFAULT.urlBytesMax());

    @ParameterizedTest
    @MethodSource("table")
    void bringsSpellingsOfOneAddressTogether(String submitted, String expected) {
        assertThat(said(submitted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("table")
    void changesNothingTheSecondTime(String submitted, String expected) {
        if (expected.startsWith("https:")) {
            assertThat(said(expected)).isEqualTo(expected);
        }
    }

    @Test
    void refusesUrlAboveTheLimitAtOnce() {
        String long64k = "https://example.org/" + "a/../".repeat(13_000);
        Assertions.assertTimeout(
                Duration.ofMillis(200), () -> assertThat(said(long64k)).isEqualTo("URL_TOO_LONG"));
    }

    @Test
    void takesUrlOfExactlyTheLimit() {
        String start = "https://example.org/";
        String url = start + "a".repeat(Limits.DEFAULT.urlBytesMax() - start.length());
        assertThat(said(url)).isEqualTo(url);
        assertThat(said(url + "a")).isEqualTo("URL_TOO_LONG");
    }

    @Test
    void refusesUrlThatEscapesToMoreThanTheLimit() {
        assertThat(said("https://example.org/" + "ы".repeat(3000))).isEqualTo("URL_TOO_LONG");
    }

    @Test
    void neverThrowsAndIsStableForRandomText() {
        long seed = 20260131;
        Random random = new Random(seed);
        String alphabet = "abW.:/?#&=%@[]{}| 7é\u0000ы\\~+;,'\"\ud83d";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder url = new StringBuilder(random.nextBoolean() ? "http://a.example/" : "https://");
            for (int n = random.nextInt(40); n > 0; n--) {
                url.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String first = said(url.toString());
            if (first.startsWith("https:")) {
                assertThat(said(first)).as("seed %s, %s", seed, url).isEqualTo(first);
            }
        }
    }

    private String said(String url) {
        return switch (urls.normalise(url)) {
            case Checked.Good<String> good -> good.value();
            case Checked.Bad<String> bad -> bad.refusal().reason().name();
        };
    }

    static Stream<Arguments> table() throws IOException {
        try (InputStream in = UrlNormaliserTest.class.getResourceAsStream("urls.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> line.split(" → ", -1))
                    .map(parts -> Arguments.of(parts[0], parts[1]));
        }
    }
}
