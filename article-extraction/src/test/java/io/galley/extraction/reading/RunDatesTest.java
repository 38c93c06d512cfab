package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunDatesTest {
    /**
     * Bars mark where a line ended, stars behind words that the next one belongs to; the model said an end everywhere.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pilots refuse the night / Published* Feb.* 4,* 2025 / Senior reporter",
                "Färjan ligger still / Publicerad* 15* januari* 2024 / kl. 05.30",
                "Okul kapandı / Güncelleme:* 11* Ekim* 2023 / Haber",
                "O rio subiu / Publicado* em* 3* de* março* de* 2021 / Partilhar",
                "Le pont ferme / Publié* le* 1er* mars* 2024 / Partager",
            })
    void keepsADateAndItsLabelTogether(String text) {
        List<String> words =
                Arrays.stream(text.split(" ")).filter(word -> !word.equals("/")).toList();
        LineGaps gaps =
                new LineGaps(words.stream().map(word -> word.replace("*", "")).toList(), AddressWords.NONE);
        RunEnds ends = new RunEnds();
        for (int i = 1; i < words.size(); i++) {
            ends.add(i);
        }
        RunDates dates = new RunDates(gaps);
        dates.mend(ends);
        for (int i = 1; i < words.size(); i++) {
            assertThat(ends.at(i))
                    .as(words.get(i - 1) + " " + words.get(i))
                    .isEqualTo(!words.get(i - 1).endsWith("*"));
        }
        int label = (int)
                Arrays.stream(text.substring(0, text.indexOf(" / ")).split(" ")).count();
        assertThat(ends.surelyAt(label)).isTrue();
    }

    @Test
    void leavesProseThatHoldsADateAlone() {
        List<String> words = List.of("The report published 4 May 2021 says so in May 40 times".split(" "));
        RunEnds ends = new RunEnds();
        new RunDates(new LineGaps(words, AddressWords.NONE)).mend(ends);
        for (int i = 1; i < words.size(); i++) {
            assertThat(ends.at(i)).isFalse();
        }
    }
}
