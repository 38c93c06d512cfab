package io.galley.extraction.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final String CHORUS = "<p>Row the long boat home, my dear, row the long boat home again.</p>";

    @Test
    void keepsWhatAnAuthorSaysTwiceInOneElement() {
        assertThat(kept("<article>" + CHORUS + "<p>One verse.</p>" + CHORUS + "</article>"))
                .isEqualTo(3);
    }

    @Test
    void dropsTheSecondCopyOfABody() {
        assertThat(kept("<div class=wide>" + CHORUS + "</div><div class=narrow>" + CHORUS + "</div>"))
                .isEqualTo(1);
    }

    private static int kept(String html) {
        Reading reading = Objects.requireNonNull(Reader.html("<body>" + html, null, 1000));
        PageView page = PageView.of(reading);
        double[] scores = new double[page.size()];
        Arrays.fill(scores, 0.9);
        return Selection.cut(page, scores, Collections.nCopies(page.size(), Verdict.NONE))
                .kept()
                .cardinality();
    }
}
