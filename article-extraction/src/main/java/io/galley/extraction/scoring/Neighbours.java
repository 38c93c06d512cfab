package io.galley.extraction.scoring;

import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.ArrayList;
import java.util.List;

/** What the blocks before and after are like. */
final class Neighbours implements FeatureGroup {
    /** Blocks looked at on either side. */
    private static final int REACH = 3;

    private static final int PER_BLOCK = 6;

    /** Blocks on either side of the wide windows. */
    private static final int[] WINDOWS = {5, 12};

    static final List<String> NAMES = names();

    private final PageView page;
    private final double[] wordsBefore;
    private final double[] goodBefore;

    Neighbours(PageView page) {
        this.page = page;
        wordsBefore = new double[page.size() + 1];
        goodBefore = new double[page.size() + 1];
        for (int i = 0; i < page.size(); i++) {
            Measure measure = page.measure(i);
            wordsBefore[i + 1] = wordsBefore[i] + measure.words();
            goodBefore[i + 1] = goodBefore[i] + (measure.good() ? measure.words() : 0);
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                String suffix = (step > 0 ? "+" : "") + step;
                for (String name : List.of("words", "linkShare", "good", "endsSentence", "sameTag", "kind")) {
                    names.add(name + suffix);
                }
            }
        }
        for (int window : WINDOWS) {
            names.add("goodWordsBefore" + window);
            names.add("goodWordsAfter" + window);
            names.add("goodShareAround" + window);
        }
        return names;
    }

    @Override
    public void write(int index, float[] row, int offset) {
        int at = offset;
        for (int step = -REACH; step <= REACH; step++) {
            if (step != 0) {
                neighbour(index, index + step, row, at);
                at += PER_BLOCK;
            }
        }
        for (int window : WINDOWS) {
            int from = Math.max(0, index - window);
            int to = Math.min(page.size(), index + window + 1);
            double words = wordsBefore[to] - wordsBefore[from];
            row[at++] = (float) (goodBefore[index] - goodBefore[from]);
            row[at++] = (float) (goodBefore[to] - goodBefore[index + 1]);
            row[at++] = words == 0 ? 0 : (float) ((goodBefore[to] - goodBefore[from]) / words);
        }
    }

    private void neighbour(int index, int other, float[] row, int offset) {
        if (other < 0 || other >= page.size()) {
            for (int i = 0; i < PER_BLOCK; i++) {
                row[offset + i] = Float.NaN;
            }
            return;
        }
        Measure measure = page.measure(other);
        Block block = page.block(other);
        boolean html = page.reading().html();
        row[offset] = (float) measure.words();
        row[offset + 1] = html ? (float) measure.linkShare() : Float.NaN;
        row[offset + 2] = measure.good() ? 1 : 0;
        row[offset + 3] = measure.endsSentence() ? 1 : 0;
        row[offset + 4] = html ? (sameTag(block, page.block(index)) ? 1 : 0) : Float.NaN;
        row[offset + 5] = html ? OwnText.kind(block.kind()) : Float.NaN;
    }

    private boolean sameTag(Block a, Block b) {
        return page.reading().tree().tag(a.node()).equals(page.reading().tree().tag(b.node()));
    }
}
