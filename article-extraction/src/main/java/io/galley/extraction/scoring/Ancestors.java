package io.galley.extraction.scoring;

import io.galley.extraction.reading.Tree;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.regions.Regions;
import java.util.ArrayList;
import java.util.List;

/** What the elements around the block hold, and what other elements of its sort hold. */
final class Ancestors implements FeatureGroup {
    private static final int LEVELS = 5;
    private static final int PER_LEVEL = 6;

    static final List<String> NAMES = names();

    private final PageView page;
    private final Signatures signatures;

    Ancestors(PageView page) {
        this.page = page;
        this.signatures = new Signatures(page);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            for (String name : List.of("Words", "LinkShare", "GoodShare", "Blocks", "MeanWords", "Place")) {
                names.add("up" + level + name);
            }
        }
        names.addAll(List.of("sameSortCount", "sameSortWords", "sameSortLinkShare", "sameSortGoodShare"));
        return names;
    }

    @Override
    public void write(int index, float[] row, int offset) {
        Tree tree = page.reading().tree();
        int node = page.block(index).node();
        int at = offset;
        for (int level = 0; level < LEVELS; level++) {
            ancestor(node, index, row, at);
            at += PER_LEVEL;
            node = node < 0 ? -1 : tree.parent(node);
        }
        signatures.write(index, row, at);
    }

    private void ancestor(int node, int index, float[] row, int offset) {
        if (node < 0 || !page.reading().html()) {
            for (int i = 0; i < PER_LEVEL; i++) {
                row[offset + i] = Float.NaN;
            }
            return;
        }
        Regions regions = page.regions();
        double words = Math.max(1, regions.words(node));
        int blocks = regions.blocks(node);
        row[offset] = (float) regions.words(node);
        row[offset + 1] = (float) (regions.linkWords(node) / words);
        row[offset + 2] = (float) (regions.goodWords(node) / words);
        row[offset + 3] = blocks;
        row[offset + 4] = (float) (regions.words(node) / Math.max(1, blocks));
        row[offset + 5] = (float) (index - regions.firstBlock(node)) / Math.max(1, blocks);
    }
}
