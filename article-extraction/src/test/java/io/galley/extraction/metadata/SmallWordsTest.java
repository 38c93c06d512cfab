package io.galley.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import org.junit.jupiter.api.Test;

class SmallWordsTest {

    @Test
    void knowsWholeWordsThatThePageBeginsSmall() {
        SmallWords words = new SmallWords(Reader.text("Heute in den (nachrichten): mehr.\n\nEine Reederei, \"heute\"")
                .blocks());
        assertThat(words.contains("nachrichten")).isTrue();
        assertThat(words.contains("heute")).isTrue();
        assertThat(words.contains("mehr")).isTrue();
        assertThat(words.contains("eine")).as("it stands with a capital").isFalse();
        assertThat(words.contains("reeder")).as("part of a word").isFalse();
        assertThat(words.contains("richten")).as("part of a word").isFalse();
        assertThat(words.contains("")).isFalse();
    }

    @Test
    void stopsLookingInAListOfNames() {
        SmallWords words = new SmallWords(Reader.text("mehr").blocks());
        for (int i = 0; i < 1_000; i++) {
            assertThat(words.contains("mehr")).isTrue();
        }
        assertThat(words.contains("mehr")).isFalse();
    }
}
