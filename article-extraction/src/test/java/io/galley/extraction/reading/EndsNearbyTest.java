package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class EndsNearbyTest {
    private static final String TEXT =
            "Accueil Afrique Le maire de la ville a ouvert le marché que les vendeuses du quartier attendaient depuis"
                    + " deux ans et dont les murs sont sur la place de la gare";

    @Test
    void tellsHowFarTheLikelyEndsAround() {
        LineGaps gaps = new LineGaps(LineGaps.words(TEXT), AddressWords.NONE);
        double[] likely = new double[gaps.size()];
        likely[1] = 0.9;
        likely[2] = 0.7;
        likely[6] = 0.4;
        EndsNearby nearby = new EndsNearby(gaps, likely);
        assertThat(value(nearby, 4, "sinceEnd")).isEqualTo(2);
        assertThat(value(nearby, 4, "untilEnd")).isEqualTo(gaps.size() - 4);
        assertThat(value(nearby, 4, "likely-2")).isEqualTo(0.7f);
        assertThat(value(nearby, 4, "likely+2")).isEqualTo(0.4f);
        assertThat(value(nearby, 4, "endsBefore")).isCloseTo(1.6f, offset(0.001f));
        assertThat(value(nearby, 4, "endsBehind")).isCloseTo(0.4f, offset(0.001f));
        assertThat(value(nearby, 2, "likely-2")).isNaN();
        assertThat(value(nearby, 2, "untilEnd")).isEqualTo(gaps.size() - 2);
    }

    @Test
    void knowsHowCommonTheWordsOnBothSidesAre() {
        EndsNearby nearby = new EndsNearby(
                new LineGaps(LineGaps.words(TEXT), AddressWords.NONE),
                new double[LineGaps.words(TEXT).size()]);
        assertThat(value(nearby, 2, "rare")).isLessThan(0.2f);
        assertThat(value(nearby, 2, "rare-1")).isGreaterThan(value(nearby, 2, "rare"));
    }

    private static float value(EndsNearby nearby, int gap, String name) {
        return nearby.evidence(gap)[EndsNearby.names().indexOf(name)];
    }
}
