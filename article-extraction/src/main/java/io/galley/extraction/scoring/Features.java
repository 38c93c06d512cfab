package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.List;

/** The evidence for each block of a page, as numbers with names. */
public final class Features {
    private static final List<List<String>> GROUPS = List.of(
            OwnText.NAMES,
            Neighbours.NAMES,
            Position.NAMES,
            Ancestors.NAMES,
            Inside.NAMES,
            Containers.NAMES,
            Spoken.NAMES,
            Cohesion.NAMES,
            Declared.NAMES,
            Sections.NAMES);

    /** Names of the features, in the order of a row. */
    static final List<String> NAMES = GROUPS.stream().flatMap(List::stream).toList();

    private final FeatureGroup[] groups;

    /** Prepares the evidence of a page. */
    public Features(PageView page, List<Verdict> verdicts) {
        groups = new FeatureGroup[] {
            new OwnText(page),
            new Neighbours(page),
            new Position(page),
            new Ancestors(page),
            new Inside(page),
            new Containers(page),
            new Spoken(page, verdicts),
            new Cohesion(page),
            new Declared(page),
            new Sections(page, verdicts)
        };
    }

    /** Names of the features, in the order of a row. */
    public List<String> names() {
        return NAMES;
    }

    /** Sizes of the groups that {@link #names()} falls into, in order: training leaves whole groups out at random. */
    public List<Integer> groupSizes() {
        return GROUPS.stream().map(List::size).toList();
    }

    /** Number of features. */
    public int width() {
        return NAMES.size();
    }

    /** Writes the evidence for a block; unknown is NaN. */
    public void write(int block, float[] row) {
        int offset = 0;
        for (int i = 0; i < groups.length; i++) {
            groups[i].write(block, row, offset);
            offset += GROUPS.get(i).size();
        }
    }
}
