package io.galley.extraction.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import org.junit.jupiter.api.Test;

class ContextTest {
    private static final String LINE = "The harbour master counted nine boats at dawn on Monday.";

    /** Lines alike: 0 and 1 before the body, 2 to 5 body with a doubtful line at 4, 6 and 7 behind it. */
    private static final double[] SCORES = {0.1, 0, 0.9, 0.8, 0.45, 0.9, 0, 0.2};

    @Test
    void findsTheStretchThatIsBodyByAndLarge() {
        assertThat(column("inStretch")).containsExactly(0, 0, 1, 1, 1, 1, 0, 0);
        assertThat(column("fromStretchStart")).containsExactly(-2, -1, 0, 1, 2, 3, 4, 5);
        assertThat(column("toStretchEnd")).containsExactly(5, 4, 3, 2, 1, 0, -1, -2);
    }

    @Test
    void takesALineBetweenTwoRunsForNoEndOfTheFirst() {
        assertThat(column("runs")).containsOnly(1);
        assertThat(column("fromFirstBody")[0]).isEqualTo(-2);
        assertThat(column("toLastBody")[7]).isEqualTo(-2);
    }

    @Test
    void sharesTheBodyBetweenWhatLiesBeforeABlockAndBehindIt() {
        float[] before = column("bodyBefore");
        float[] after = column("bodyAfter");
        float[] own = column("ownBody");
        for (int i = 0; i < SCORES.length; i++) {
            assertThat(before[i] + own[i] + after[i]).as("block " + i).isBetween(0.999f, 1.001f);
        }
        assertThat(before[0]).isZero();
        assertThat(after[7]).isZero();
    }

    @Test
    void leavesABlockOutOfTheMeanAroundIt() {
        assertThat(column("meanOf3")[2]).isBetween(0.44f, 0.46f); // .1 0 _ .8 .45 .9
        assertThat(column("scoreBefore1")[0]).as("no block there").isEqualTo(-1);
        assertThat(column("scoreAfter1")[6]).isEqualTo(0.2f);
    }

    @Test
    void countsTheWordsUntilBodyGoesOn() {
        assertThat(column("gapWords")).containsExactly(10, 0, 0, 10, 0, 20, 10, 0);
    }

    @Test
    void readsAPageWithoutBody() {
        Context context = new Context(page(), new double[SCORES.length]);
        float[] row = new float[Context.NAMES.size()];
        context.write(3, row, 0);
        assertThat(row).doesNotContain(Float.NaN);
        assertThat(row[Context.NAMES.indexOf("inStretch")]).isZero();
    }

    private static float[] column(String name) {
        Context context = new Context(page(), SCORES);
        float[] column = new float[SCORES.length];
        for (int i = 0; i < column.length; i++) {
            float[] row = new float[Context.NAMES.size()];
            context.write(i, row, 0);
            column[i] = row[Context.NAMES.indexOf(name)];
        }
        return column;
    }

    private static PageView page() {
        PageView page = PageView.of(Reader.text((LINE + "\n\n").repeat(SCORES.length)));
        assertThat(page.size()).isEqualTo(SCORES.length);
        return page;
    }
}
