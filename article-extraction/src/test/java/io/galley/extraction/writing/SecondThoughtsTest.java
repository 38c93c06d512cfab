package io.galley.extraction.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import org.junit.jupiter.api.Test;

class SecondThoughtsTest {
    private static final String URL = "https://gazette.example/blog/ferries-wait-for-calm-seas";

    private static SecondThoughts on(String url, String... lines) {
        PageView page = PageView.of(Reader.text(String.join("\n\n", lines)));
        return new SecondThoughts(page, Slug.of(url), Vocabulary.of("the ferries wait in the harbour"));
    }

    @Test
    void findsTheTitleThatTheAddressTellsFarFromWhatLooksLikeIt() {
        SecondThoughts thoughts = on(
                URL,
                "Harbour tours for all",
                "https://x.example/ferries-wait-for-calm-seas",
                "Why ferries wait for calm seas");
        assertThat(thoughts.told(0, line -> true)).isEqualTo(2);
        assertThat(thoughts.told(-1, line -> true)).isEqualTo(2);
        assertThat(thoughts.told(0, line -> line < 2)).isZero();
    }

    @Test
    void keepsALineThatSaysWhatTheAddressSaysOrIsAllThatIsKnown() {
        assertThat(on(URL, "Ferries wait for calm seas", "Why ferries wait for calm seas")
                        .told(0, line -> true))
                .isZero();
        assertThat(on("https://gazette.example/17", "Harbour tours", "Why ferries wait for calm seas")
                        .told(0, line -> true))
                .isZero();
    }

    @Test
    void takesTheLineWithoutTheWordsThatNameItsPicture() {
        assertThat(on(null, "Ferries wait for calm seas Hero Banner", "x", "Ferries wait for calm seas")
                        .withoutPictureWords(0))
                .isEqualTo(2);
    }

    @Test
    void keepsLongerLinesOfWhichTheAddressOrTheBodyHasTheEnd() {
        String url = "https://gazette.example/blog/ferries-wait-for-calm-seas-and-bread";
        assertThat(on(url, "Ferries wait for calm seas, bread", "Ferries wait for calm seas")
                        .withoutPictureWords(0))
                .isZero();
        assertThat(on(null, "Ferries wait for calm seas harbour", "Ferries wait for calm seas")
                        .withoutPictureWords(0))
                .isZero();
        assertThat(on(null, "Ferries wait for calm seas until Monday evening", "Ferries wait for calm seas")
                        .withoutPictureWords(0))
                .isZero();
    }
}
