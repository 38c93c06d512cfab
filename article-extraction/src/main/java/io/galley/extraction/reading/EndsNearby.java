package io.galley.extraction.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The evidence for a second look at the gaps between words: that of the first, and what it said of the gaps around. */
public final class EndsNearby {
    /** Gaps on either side whose likelihood is told one by one. */
    private static final int NEAR = 4;

    /** Gaps on either side whose likelihoods are told as a sum. */
    private static final int AROUND = 12;

    /** How likely an end must be to be one, 0–1. */
    private static final double END_MIN = 0.5;

    private static final List<String> NAMES = ownNames();

    private final LineGaps gaps;
    private final double[] likely;
    private final double[] sums;

    /** Gaps since the last likely end, and until the next. */
    private final int[] since;

    private final int[] until;

    /**
     * Looks over what the first look said.
     *
     * @param likely how likely a line ended before each word, 0–1; of the first word nothing is said
     */
    public EndsNearby(LineGaps gaps, double[] likely) {
        this.gaps = gaps;
        this.likely = likely;
        int size = likely.length;
        sums = new double[size + 1];
        since = new int[size];
        until = new int[size];
        int last = 0;
        for (int i = 1; i < size; i++) {
            sums[i + 1] = sums[i] + likely[i];
            since[i] = i - last;
            last = likely[i] >= END_MIN ? i : last;
        }
        int next = size;
        for (int i = size - 1; i > 0; i--) {
            until[i] = next - i;
            next = likely[i] >= END_MIN ? i : next;
        }
    }

    private static List<String> ownNames() {
        List<String> names = new ArrayList<>(LineGaps.names());
        for (int i = -NEAR; i <= NEAR; i++) {
            names.add("likely" + (i == 0 ? "" : i < 0 ? i : "+" + i));
        }
        names.addAll(List.of("sinceEnd", "untilEnd", "endsBefore", "endsBehind"));
        return List.copyOf(names);
    }

    /** Names of the evidence, in the order of a row. */
    public static List<String> names() {
        return NAMES;
    }

    /** The evidence for a line's end before a word; unknown is NaN. */
    public float[] evidence(int gap) {
        float[] first = gaps.evidence(gap);
        float[] row = Arrays.copyOf(first, NAMES.size());
        int at = first.length;
        for (int i = gap - NEAR; i <= gap + NEAR; i++) {
            row[at++] = i < 1 || i >= likely.length ? Float.NaN : (float) likely[i];
        }
        row[at++] = since[gap];
        row[at++] = until[gap];
        row[at++] = (float) (sums[gap] - sums[Math.max(0, gap - AROUND)]);
        row[at] = (float) (sums[Math.min(likely.length, gap + 1 + AROUND)] - sums[gap + 1]);
        return row;
    }
}
