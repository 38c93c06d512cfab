package io.galley.extraction.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseSpotterTest {
    private static final PhraseList ADVERT = PhraseBook.shared().list("advert");
    private static final PhraseList COOKIE = PhraseBook.shared().list("cookie");

    private final PhraseSpotter spotter = new PhraseSpotter(List.of(ADVERT, COOKIE));

    @Test
    void missesNoPhraseThatAListHas() {
        for (PhraseList list : List.of(ADVERT, COOKIE)) {
            for (String phrase : list.phrases()) {
                assertThat(list.maybeIn(spotter.opening(phrase))).as(phrase).isTrue();
                assertThat(list.maybeIn(within("1 2 " + phrase + "3")))
                        .as(phrase)
                        .isTrue();
                assertThat(list.maybeIn(within("word " + phrase + " word")))
                        .as(phrase)
                        .isTrue();
            }
        }
    }

    @Test
    void namesNoListForOrdinaryWords() {
        assertThat(within("the council met on monday")).isZero();
    }

    @Test
    void alwaysAsksAListThatItWasNotGiven() {
        assertThat(PhraseList.of(List.of("any")).maybeIn(0)).isTrue();
    }

    private long within(String text) {
        return spotter.within(text, spotter.opening(text));
    }
}
