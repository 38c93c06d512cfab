package io.galley.extraction.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordPartsTest {
    private final WordParts parts = WordParts.read("/markup/byline-marks.txt");

    @Test
    void findsWordsInsideOthersAndOneInTheOther() {
        assertThat(parts.within("coAuthors")).isEqualTo(parts.bit("author"));
        assertThat(parts.within("local-authority updated"))
                .isEqualTo(parts.bit("author") | parts.bit("not-author") | parts.bit("date") | parts.bit("not-date"));
    }

    @Test
    void findsNothingWhereAWordIsCutShort() {
        assertThat(parts.within("auth dat ")).isZero();
        assertThat(parts.within("")).isZero();
    }
}
