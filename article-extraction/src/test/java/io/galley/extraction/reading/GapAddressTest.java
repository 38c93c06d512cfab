package io.galley.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapAddressTest {
    private static final String TEXT =
            "Home Coast The old Lighthouse of Merrow gets a new Lamp Ada Reed The lamp was lit on Friday.";
    private static final String URL = "https://example.com/coast/lighthouse-merrow-gets-new-lamp-40213.html";

    private static float[] evidence(String url, int gap) {
        List<RunWord> words = RunWord.split(TEXT).stream().map(RunWord::of).toList();
        float[] row = new float[GapAddress.NAMES.size()];
        new GapAddress(words, AddressWords.of(url)).write(gap, row, 0);
        return row;
    }

    private static float of(String name, float[] row) {
        return row[GapAddress.NAMES.indexOf(name)];
    }

    @Test
    void tellsWhereTheTitleOfTheAddressBeginsAndEnds() {
        float[] begin = evidence(URL, RunWord.split(TEXT).indexOf("Lighthouse"));
        assertThat(of("address", begin)).isZero();
        assertThat(of("addressRunBefore", begin)).isZero();
        assertThat(of("addressRunBehind", begin)).isEqualTo(1);
        float[] end = evidence(URL, RunWord.split(TEXT).indexOf("Ada"));
        assertThat(of("address-1", end)).isZero();
        assertThat(of("addressRunBefore", end)).isEqualTo(1);
        assertThat(of("addressRunBehind", end)).isEqualTo(0.2f); // "Ada Reed The lamp"
    }

    @Test
    void tellsThatAGapIsInsideOfTheTitle() {
        float[] inside = evidence(URL, RunWord.split(TEXT).indexOf("gets"));
        assertThat(of("addressRunBefore", inside)).isEqualTo(0.4f);
        assertThat(of("addressRunBehind", inside)).isEqualTo(0.6f);
        assertThat(of("addressAcross", inside)).isEqualTo(1);
    }

    @Test
    void knowsNothingWithoutAnAddressThatTells() {
        assertThat(evidence("https://example.com/news/40213", 3)).containsOnly(Float.NaN);
    }
}
