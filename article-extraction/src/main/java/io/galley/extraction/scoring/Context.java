package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import java.util.List;

/**
 * What the scores of a first look say of a block's surroundings: whether it stands in the stretch of the page that is
 * body by and large, how far from that stretch's ends, and how much body lies before and behind it. Flat text has no
 * containers that hold an article together; this does their work.
 */
final class Context implements FeatureGroup {
    /** Blocks on either side whose scores are given one by one. */
    private static final int NEAR = 4;

    /** Blocks on either side of the three windows whose mean scores are given. */
    private static final int[] WINDOWS = {3, 8, 20};

    static final List<String> NAMES = List.of(
            "score",
            "scoreBefore1",
            "scoreBefore2",
            "scoreBefore3",
            "scoreBefore4",
            "scoreAfter1",
            "scoreAfter2",
            "scoreAfter3",
            "scoreAfter4",
            "meanOf3",
            "meanOf8",
            "meanOf20",
            "bodyBefore",
            "bodyAfter",
            "ownBody",
            "inStretch",
            "fromStretchStart",
            "toStretchEnd",
            "stretchShare",
            "fromFirstBody",
            "toLastBody",
            "runs",
            "bodyWords",
            "gapWords",
            "bestBefore",
            "bestAfter");

    /** Blocks of fewer words do not tell where body begins, ends or breaks off. */
    private static final double WORDS_MIN = 5;

    /** Score from which a block is taken for body here, 0–1. */
    private static final double BODY_MIN = 0.5;

    /** What a score is compared with to find the stretch: below 0.5, since a lost paragraph costs more than a line. */
    private static final double STRETCH_MIN = 0.4;

    /** Blocks of body that are no further apart belong to one run. */
    private static final int RUN_GAP_MAX = 2;

    /** Distances count up to here, in blocks. */
    private static final int FAR = 60;

    /** Blocks over which a gap in the body is measured. */
    private static final int GAP_BLOCKS_MAX = 39;

    /** Stands for a distance where there is no body. */
    private static final int NO_BODY = 99;

    private final double[] words;
    private final double[] scores;
    private final double[] weightUpTo;
    private final double[] scoredUpTo;
    private final double[] bodyUpTo;
    private final double[] bestBefore;
    private final double[] bestAfter;
    private final double[] gap;
    private int stretchStart;
    private int stretchEnd = -1;
    private int first = -1;
    private int last = -1;
    private int runs;

    /**
     * Looks over a page.
     *
     * @param scores of its blocks, 0–1, as the rules leave them
     */
    Context(PageView page, double[] scores) {
        this.words = page.words();
        this.scores = scores.clone();
        int size = scores.length;
        weightUpTo = new double[size + 1];
        scoredUpTo = new double[size + 1];
        bodyUpTo = new double[size + 1];
        bestBefore = new double[size + 1];
        bestAfter = new double[size + 1];
        gap = new double[size + 1];
        sum();
        findStretch();
        findRuns();
        measureGaps();
    }

    private void sum() {
        int size = scores.length;
        for (int i = 0; i < size; i++) {
            weightUpTo[i + 1] = weightUpTo[i] + weight(i);
            scoredUpTo[i + 1] = scoredUpTo[i] + weight(i) * scores[i];
            bodyUpTo[i + 1] = bodyUpTo[i] + words[i] * scores[i];
            bestBefore[i + 1] = Math.max(bestBefore[i], words[i] >= WORDS_MIN ? scores[i] : 0);
        }
        for (int i = size - 1; i >= 0; i--) {
            bestAfter[i] = Math.max(bestAfter[i + 1], words[i] >= WORDS_MIN ? scores[i] : 0);
        }
    }

    /** The stretch of blocks whose scores, less {@link #STRETCH_MIN} and weighed by words, sum up highest. */
    private void findStretch() {
        double best = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < scores.length; i++) {
            double gain = Math.max(1, words[i]) * (scores[i] - STRETCH_MIN);
            start = sum <= 0 ? i : start;
            sum = Math.max(0, sum) + gain;
            if (sum > best) {
                best = sum;
                stretchStart = start;
                stretchEnd = i;
            }
        }
    }

    private void findRuns() {
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > BODY_MIN && words[i] >= WORDS_MIN) {
                first = first < 0 ? i : first;
                runs += last < 0 || i - last > RUN_GAP_MAX ? 1 : 0;
                last = i;
            }
        }
    }

    /** Words behind each block until body goes on. */
    private void measureGaps() {
        for (int i = 0; i < scores.length; i++) {
            int end = Math.min(scores.length, i + 1 + GAP_BLOCKS_MAX);
            for (int j = i + 1; j < end && scores[j] <= BODY_MIN; j++) {
                gap[i] += words[j];
            }
        }
    }

    private double weight(int block) {
        return Math.max(0.5, words[block]);
    }

    @Override
    public void write(int block, float[] row, int offset) {
        int at = offset;
        row[at++] = (float) scores[block];
        for (int step = 1; step <= NEAR; step++) {
            row[at++] = score(block - step);
        }
        for (int step = 1; step <= NEAR; step++) {
            row[at++] = score(block + step);
        }
        for (int window : WINDOWS) {
            row[at++] = mean(block, window);
        }
        double body = Math.max(1, bodyUpTo[scores.length]);
        row[at++] = (float) (bodyUpTo[block] / body);
        row[at++] = (float) ((bodyUpTo[scores.length] - bodyUpTo[block + 1]) / body);
        row[at++] = (float) (words[block] * scores[block] / body);
        row[at++] = block >= stretchStart && block <= stretchEnd ? 1 : 0;
        row[at++] = near(block - stretchStart);
        row[at++] = near(stretchEnd - block);
        row[at++] = (float) ((bodyUpTo[stretchEnd + 1] - bodyUpTo[stretchStart]) / body);
        row[at++] = first < 0 ? NO_BODY : near(block - first);
        row[at++] = last < 0 ? NO_BODY : near(last - block);
        row[at++] = runs;
        row[at++] = (float) bodyUpTo[scores.length];
        row[at++] = (float) gap[block];
        row[at++] = (float) bestBefore[block];
        row[at] = (float) bestAfter[block + 1];
    }

    private float score(int block) {
        return block >= 0 && block < scores.length ? (float) scores[block] : -1;
    }

    /** The mean score of the blocks around one, by words. */
    private float mean(int block, int reach) {
        int from = Math.max(0, block - reach);
        int to = Math.min(scores.length, block + reach + 1);
        double weight = weightUpTo[to] - weightUpTo[from] - weight(block);
        double scored = scoredUpTo[to] - scoredUpTo[from] - weight(block) * scores[block];
        return (float) (scored / (weight + 0.01));
    }

    private static int near(int distance) {
        return Math.clamp(distance, -FAR, FAR);
    }
}
