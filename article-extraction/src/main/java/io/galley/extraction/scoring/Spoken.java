package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.rules.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the rules say of the block and of those around it: how far each is to be believed, the model learns. */
final class Spoken implements FeatureGroup {
    /** Blocks looked at on either side. */
    private static final int REACH = 2;

    private static final List<String> KINDS = Arrays.asList(Rulebook.kinds().toArray(String[]::new)); // takes null

    static final List<String> NAMES = names();

    private final PageView page;
    private final List<Verdict> verdicts;
    private final int[] sinceDrop;
    private final int[] untilDrop;

    Spoken(PageView page, List<Verdict> verdicts) {
        this.page = page;
        this.verdicts = verdicts;
        int size = page.size();
        sinceDrop = new int[size];
        untilDrop = new int[size];
        int since = FAR;
        for (int i = 0; i < size; i++) {
            since = Math.min(FAR, since + 1);
            sinceDrop[i] = since;
            since = verdicts.get(i).drops() ? 0 : since;
        }
        int until = FAR;
        for (int i = size - 1; i >= 0; i--) {
            until = Math.min(FAR, until + 1);
            untilDrop[i] = until;
            until = verdicts.get(i).drops() ? 0 : until;
        }
    }

    /** Blocks: farther is as far. */
    private static final int FAR = 20;

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        KINDS.forEach(kind -> names.add("rule." + kind));
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                names.add("ruling" + (step > 0 ? "+" : "") + step);
            }
        }
        names.add("sinceDrop");
        names.add("untilDrop");
        return names;
    }

    @Override
    public void write(int block, float[] row, int offset) {
        Verdict verdict = verdicts.get(block);
        int at = offset + KINDS.size();
        Arrays.fill(row, offset, at, 0);
        int kind = KINDS.indexOf(verdict.kind());
        if (kind >= 0) {
            row[offset + kind] = strength(verdict);
        }
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                int other = block + step;
                boolean inside = other >= 0 && other < page.size();
                row[at++] = inside ? strength(verdicts.get(other)) : Float.NaN;
            }
        }
        row[at++] = sinceDrop[block];
        row[at] = untilDrop[block];
    }

    /** How strongly a rule speaks: 0 not at all, 1 it doubts, 2 it drops. */
    static float strength(Verdict verdict) {
        return switch (verdict.ruling()) {
            case NONE -> 0;
            case DOUBT -> 1;
            case DROP -> 2;
        };
    }
}
