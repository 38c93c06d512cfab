package io.galley.extraction.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseListTest {
    private final PhraseList phrases = new PhraseList(List.of("Lire aussi", "lire aussi sur", "l'été", "広告"));

    @Test
    void opensWithTheLongestPhrase() {
        assertThat(phrases.opening("lire aussi sur le port")).isEqualTo("lire aussi sur".length());
        assertThat(phrases.opening("lire aussi : le port")).isEqualTo("lire aussi".length());
        assertThat(phrases.opens("lire aussitôt")).isFalse();
    }

    @Test
    void takesAnyApostropheCaseAndWhiteSpace() {
        assertThat(phrases.opens(PhraseList.normalise("L’ÉTÉ  vient"))).isTrue();
        assertThat(phrases.opens(PhraseList.normalise("\u00a0Lire\u00a0\n aussi")))
                .isTrue();
    }

    @Test
    void isThePhraseWithoutTheMarksAroundIt() {
        assertThat(phrases.is("- lire aussi :")).isTrue();
        assertThat(phrases.is("lire aussi le port")).isFalse();
    }

    @Test
    void findsWholeWordsButAnythingInScriptsWithoutSpaces() {
        assertThat(phrases.within("à relire aussi")).isFalse();
        assertThat(phrases.within("この広告は")).isTrue();
    }

    @Test
    void knowsManyLanguagesAndEverySectionInTheMainOnes() {
        PhraseBook book = PhraseBook.shared();
        assertThat(book.languages()).contains("fr", "en", "de", "es", "it", "pt", "nl", "pl", "sv", "tr");
        for (String section : List.of("read-also", "advert", "credit", "tags", "share", "newsletter", "end")) {
            for (String language : List.of("fr", "en", "de", "es", "it", "pt", "nl", "pl", "sv", "tr")) {
                assertThat(book.phrases(language, section))
                        .as(language + " " + section)
                        .isNotEmpty();
            }
        }
    }
}
