package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import java.util.List;
import java.util.stream.Stream;

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

    private static final List<List<String>> GROUPS_AGAIN =
            Stream.concat(GROUPS.stream(), Stream.of(Context.NAMES)).toList();

    /** Names of the features of a second look, in the order of a row. */
    static final List<String> NAMES_AGAIN =
            GROUPS_AGAIN.stream().flatMap(List::stream).toList();

    private final List<FeatureGroup> groups;
    private final List<List<String>> names;
    private final int width;

    /** Prepares the evidence of a page. */
    public Features(PageView page, List<Verdict> verdicts) {
        this(GROUPS, NAMES.size(), groups(page, verdicts));
    }

    private Features(List<List<String>> names, int width, List<FeatureGroup> groups) {
        this.names = names;
        this.width = width;
        this.groups = groups;
    }

    /**
     * The same evidence and what scores say of the blocks around.
     *
     * @param scores of the first look, 0–1, as the rules leave them
     */
    public Features again(PageView page, double[] scores) {
        Stream<FeatureGroup> context = Stream.of(new Context(page, scores));
        return new Features(
                GROUPS_AGAIN,
                NAMES_AGAIN.size(),
                Stream.concat(groups.stream(), context).toList());
    }

    private static List<FeatureGroup> groups(PageView page, List<Verdict> verdicts) {
        return List.of(
                new OwnText(page),
                new Neighbours(page),
                new Position(page),
                new Ancestors(page),
                new Inside(page),
                new Containers(page),
                new Spoken(page, verdicts),
                new Cohesion(page),
                new Declared(page),
                new Sections(page, verdicts));
    }

    /** Names of the features, in the order of a row. */
    public List<String> names() {
        return names.stream().flatMap(List::stream).toList();
    }

    /** Sizes of the groups that {@link #names()} falls into, in order: training leaves whole groups out at random. */
    public List<Integer> groupSizes() {
        return names.stream().map(List::size).toList();
    }

    /** Number of features. */
    public int width() {
        return width;
    }

    /** Writes the evidence for a block; unknown is NaN. */
    public void write(int block, float[] row) {
        int offset = 0;
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).write(block, row, offset);
            offset += names.get(i).size();
        }
    }
}
