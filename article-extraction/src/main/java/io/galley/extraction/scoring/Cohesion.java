package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import java.util.Arrays;
import java.util.List;

/**
 * Flat text only; in markup the containers tell as much. Whether the block speaks of what the page speaks of, and
 * whether it says what its neighbours say: an article holds together by its words, a teaser or a promotion speaks of
 * something else, a caption says what the image's text says.
 */
final class Cohesion implements FeatureGroup {
    static final List<String> NAMES =
            List.of("sharedWords", "sharedOften", "sharedBefore", "sharedAfter", "likeBefore", "likeAfter", "likeNear");

    /** From this many blocks on a word is what the page is about. */
    private static final int OFTEN = 4;

    /** Blocks on either side that a block is compared with. */
    private static final int REACH = 3;

    private final PageView page;
    private final boolean flat;
    private final BlockWords words;
    private final WordCounts all;
    private final WordCounts before;

    /** The block up to which {@link #before} counts. */
    private int counted;

    Cohesion(PageView page) {
        this.page = page;
        this.flat = !page.reading().html();
        this.words = new BlockWords(page, flat);
        int most = 0;
        for (int i = 0; i < page.size(); i++) {
            most += page.measure(i).good() ? words.of(i).length : 0;
        }
        all = new WordCounts(most);
        before = new WordCounts(most);
        for (int i = 0; i < page.size(); i++) {
            count(i, all);
        }
    }

    /** Only prose says what a page is about: menus and lists of links would speak for themselves. */
    private void count(int block, WordCounts counts) {
        if (page.measure(block).good()) {
            for (int word : words.of(block)) {
                counts.add(word);
            }
        }
    }

    @Override
    public void write(int block, float[] row, int offset) {
        if (!flat) {
            Arrays.fill(row, offset, offset + NAMES.size(), Float.NaN);
            return;
        }
        if (block < counted) {
            before.clear();
            counted = 0;
        }
        while (counted < block) {
            count(counted++, before);
        }
        int own = page.measure(block).good() ? 1 : 0;
        int shared = 0;
        int often = 0;
        int earlier = 0;
        int later = 0;
        for (int word : words.of(block)) {
            int others = all.of(word) - own;
            int first = before.of(word);
            shared += others > 0 ? 1 : 0;
            often += others >= OFTEN ? 1 : 0;
            earlier += first > 0 ? 1 : 0;
            later += others > first ? 1 : 0;
        }
        float count = words.of(block).length == 0 ? Float.NaN : words.of(block).length;
        row[offset] = shared / count;
        row[offset + 1] = often / count;
        row[offset + 2] = earlier / count;
        row[offset + 3] = later / count;
        row[offset + 4] = like(block, block - 1);
        row[offset + 5] = like(block, block + 1);
        float near = 0;
        for (int step = 1; step <= REACH; step++) {
            near = Math.max(near, Math.max(known(like(block, block - step)), known(like(block, block + step))));
        }
        row[offset + 6] = near;
    }

    private float like(int block, int other) {
        return other < 0 || other >= page.size() ? Float.NaN : words.alike(block, other);
    }

    private static float known(float value) {
        return Float.isNaN(value) ? 0 : value;
    }
}
