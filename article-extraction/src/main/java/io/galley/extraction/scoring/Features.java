package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The evidence for each block of a page, as numbers with names. */
public final class Features {
    private final List<FeatureGroup> groups;
    private final int[] offsets;

    /** Prepares the evidence of a page. */
    public Features(PageView page, List<Verdict> verdicts) {
        groups = List.of(
                new OwnText(page),
                new Neighbours(page),
                new Position(page),
                new Ancestors(page),
                new Inside(page),
                new Containers(page),
                new Spoken(page, verdicts));
        offsets = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            offsets[i + 1] = offsets[i] + groups.get(i).names().size();
        }
    }

    /** Names of the features, in the order of a row. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        groups.forEach(group -> names.addAll(group.names()));
        return names;
    }

    /** Sizes of the groups that {@link #names()} falls into, in order: training leaves whole groups out at random. */
    public List<Integer> groupSizes() {
        return groups.stream().map(group -> group.names().size()).toList();
    }

    /** Number of features. */
    public int width() {
        return offsets[groups.size()];
    }

    /** Writes the evidence for a block; unknown is NaN. */
    public void write(int block, float[] row) {
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).write(block, row, offsets[i]);
        }
    }
}
