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
                assertThat(list.maybeIn(spotter.within("1 2 " + phrase + "3")))
                        .as(phrase)
                        .isTrue();
                assertThat(list.maybeIn(spotter.within("word " + phrase + " word")))
                        .as(phrase)
                        .isTrue();
            }
        }
    }

    @Test
    void namesNoListForOrdinaryWords() {
        long found = spotter.within("the council met on monday");
        assertThat(ADVERT.maybeIn(found)).isFalse();
        assertThat(COOKIE.maybeIn(found)).isFalse();
    }

    @Test
    void namesEachListThatItDoesNotLookFor() {
        PhraseList trade = PhraseBook.shared().list("trade");
        assertThat(trade.maybeIn(spotter.opening("the council met on monday"))).isTrue();
    }

    @Test
    void alwaysAsksAListThatItWasNotGiven() {
        assertThat(PhraseList.of(List.of("any")).maybeIn(0)).isTrue();
    }
}
