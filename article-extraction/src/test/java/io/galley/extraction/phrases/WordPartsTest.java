package io.galley.extraction.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPartsTest {
    private final WordParts parts = new WordParts(Map.of("author", 1L, "authority", 2L, "date", 4L));

    @Test
    void findsWordsInsideOthersAndOneInTheOther() {
        assertThat(parts.within("coauthors")).isEqualTo(1);
        assertThat(parts.within("local-authority updated")).isEqualTo(7);
    }

    @Test
    void findsNothingWhereAWordIsCutShort() {
        assertThat(parts.within("auth dat ")).isZero();
        assertThat(parts.within("")).isZero();
    }
}
