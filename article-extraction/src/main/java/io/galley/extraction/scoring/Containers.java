package io.galley.extraction.scoring;

import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.regions.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the block lies to each candidate container. */
final class Containers implements FeatureGroup {
    private static final int PER_CANDIDATE = 5;

    /** Steps or blocks: farther is as far. */
    private static final int FAR = 60;

    static final List<String> NAMES = names();

    private final PageView page;
    private final int[] candidates;
    private final int[][] stepsToCommon;

    Containers(PageView page) {
        this.page = page;
        this.candidates = page.regions().candidates();
        this.stepsToCommon = new int[candidates.length][];
        for (int i = 0; i < candidates.length; i++) {
            int same = first(candidates[i]); // most candidates are one node, found in several ways
            stepsToCommon[i] =
                    same < i ? stepsToCommon[same] : candidates[i] < 0 ? new int[0] : stepsToCommon(candidates[i]);
        }
    }

    private int first(int candidate) {
        int i = 0;
        while (candidates[i] != candidate) {
            i++;
        }
        return i;
    }

    /** For each node, how many steps the candidate must go up to hold it, too. */
    private int[] stepsToCommon(int candidate) {
        Tree tree = page.reading().tree();
        int[] steps = new int[tree.size()];
        Arrays.fill(steps, -1);
        int up = 0;
        for (int node = candidate; node >= 0; node = tree.parent(node)) {
            steps[node] = up++;
        }
        for (int node = 1; node < steps.length; node++) {
            if (steps[node] < 0) {
                steps[node] = steps[tree.parent(node)];
            }
        }
        return steps;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String candidate : Regions.candidateNames()) {
            for (String name : List.of("Steps", "Common", "SinceFirst", "UntilLast", "Share")) {
                names.add(candidate + name);
            }
        }
        names.add("candidatesAround");
        return names;
    }

    @Override
    public void write(int index, float[] row, int offset) {
        int at = offset;
        int holding = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (candidates[i] < 0 || !page.reading().html()) {
                Arrays.fill(row, at, at + PER_CANDIDATE, Float.NaN);
            } else {
                holding += candidate(i, index, row, at) ? 1 : 0;
            }
            at += PER_CANDIDATE;
        }
        row[at] = page.reading().html() ? holding : Float.NaN;
    }

    private boolean candidate(int i, int index, float[] row, int offset) {
        Regions regions = page.regions();
        Tree tree = page.reading().tree();
        int candidate = candidates[i];
        int node = page.block(index).node();
        boolean inside = regions.holds(candidate, node);
        row[offset] = inside ? Math.min(FAR, tree.depth(node) - tree.depth(candidate)) : FAR;
        row[offset + 1] = Math.min(FAR, stepsToCommon[i][node]);
        row[offset + 2] = Math.clamp(index - regions.firstGood(candidate), -FAR, FAR);
        row[offset + 3] = Math.clamp(regions.lastGood(candidate) - index, -FAR, FAR);
        row[offset + 4] = (float) regions.goodShare(candidate);
        return inside;
    }
}
