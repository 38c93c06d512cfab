package io.galley.extraction.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final Shingles ALL = new Shingles("The ferry to the outer islands sails again at noon. 渡船于明天中午再次启航");

    @Test
    void findsAPieceWhateverItsCaseAndMarks() {
        assertThat(ALL.share("“the FERRY, to the outer islands”")).isEqualTo(1);
        assertThat(ALL.share("明天，中午再次")).isEqualTo(1);
    }

    @Test
    void findsNothingOfWordsInAnotherOrder() {
        assertThat(ALL.share("At noon again sails the outer ferry to islands")).isZero();
    }

    @Test
    void countsThePartThatIsThere() {
        assertThat(ALL.share("The ferry to the mainland harbour")).isBetween(0.3f, 0.35f);
    }

    @Test
    void knowsNothingOfFewerThanFourWords() {
        assertThat(ALL.share("The ferry to")).isNaN();
        assertThat(ALL.share("…")).isNaN();
    }
}
