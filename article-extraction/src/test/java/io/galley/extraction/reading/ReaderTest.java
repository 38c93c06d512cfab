package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void dropsCharactersThatNoReaderSeesFromInsideWords() {
        assertThat(texts("<p>Ver\u00adant\u200bwor\ufefftung&shy; f\u202e\u00fcr\u0000 den\u009f Hafen\ue001</p>"))
                .containsExactly("Verantwortung für den Hafen");
    }

    @Test
    void keepsJoinersThatChangeWhatIsRead() {
        assertThat(texts("<p>\u200cمی\u200cخواهم \u200dक्\u200dष 👩\u200d🚒</p>"))
                .containsExactly("می\u200cخواهم क्\u200dष 👩\u200d🚒");
    }

    @Test
    void dropsHalvesOfSurrogatePairs() {
        assertThat(texts("<p>a\ud83d b\udc69 👩</p>")).containsExactly("a b 👩");
    }

    @Test
    void keepsOneNoBreakSpaceBetweenWordsAndFoldsMore() {
        assertThat(texts("<p>&nbsp;12&nbsp;000&nbsp;&nbsp; francs&nbsp;</p>")).containsExactly("12\u00a0000 francs");
    }

    private static List<String> texts(String html) {
        Reading reading = Reader.html(html, null, 10_000);
        assertThat(reading).isNotNull();
        return reading.blocks().stream().map(Block::text).toList();
    }
}
