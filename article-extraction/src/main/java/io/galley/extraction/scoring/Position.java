package io.galley.extraction.scoring;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Block.Kind;
import io.galley.extraction.regions.Measure;
import io.galley.extraction.regions.PageView;
import java.util.List;

/** Where the block stands in the page, from the title, from headings, from the first and last prose. */
final class Position implements FeatureGroup {
    static final List<String> NAMES = List.of(
            "place",
            "wordsBeforeShare",
            "goodBeforeShare",
            "goodAfterShare",
            "goodAfter",
            "sinceTitle",
            "goodSinceTitle",
            "sinceHeading",
            "sinceGood",
            "untilGood",
            "goodRun",
            "longestGap",
            "titleOverlap",
            "descriptionOverlap",
            "pageBlocks",
            "pageGoodWords");

    /** Distances are cut here: farther is as far. */
    private static final int FAR = 60;

    private final PageView page;
    private final float[] titleOverlap;
    private final float[] descriptionOverlap;
    private final int titleBlock;
    private final double[] wordsBefore;
    private final double[] goodBefore;
    private final int[] sinceHeading;
    private final int[] sinceGood;
    private final int[] untilGood;

    Position(PageView page) {
        this.page = page;
        int size = page.size();
        titleOverlap = new float[size];
        descriptionOverlap = new float[size];
        compare();
        titleBlock = TitleBlock.find(page, titleOverlap);
        wordsBefore = new double[size + 1];
        goodBefore = new double[size + 1];
        sinceHeading = new int[size];
        sinceGood = new int[size];
        untilGood = new int[size];
        int heading = -FAR;
        int good = -FAR;
        for (int i = 0; i < size; i++) {
            Measure measure = page.measure(i);
            wordsBefore[i + 1] = wordsBefore[i] + measure.words();
            goodBefore[i + 1] = goodBefore[i] + (measure.good() ? measure.words() : 0);
            sinceHeading[i] = Math.min(FAR, i - heading);
            sinceGood[i] = Math.min(FAR, i - good);
            heading = page.block(i).kind() == Kind.HEADING ? i : heading;
            good = measure.good() ? i : good;
        }
        good = size + FAR;
        for (int i = size - 1; i >= 0; i--) {
            untilGood[i] = Math.min(FAR, good - i);
            good = page.measure(i).good() ? i : good;
        }
    }

    private void compare() {
        WordSet title = new WordSet().read(HeadText.title(page.reading()));
        WordSet description = new WordSet().read(HeadText.description(page.reading()));
        WordSet own = new WordSet();
        for (Block block : page.reading().blocks()) {
            if (!title.isEmpty() || !description.isEmpty()) {
                own.read(block.text());
            }
            titleOverlap[block.index()] = own.overlap(title);
            descriptionOverlap[block.index()] = own.overlap(description);
        }
    }

    @Override
    public void write(int index, float[] row, int offset) {
        int size = page.size();
        double allWords = Math.max(1, wordsBefore[size]);
        double allGood = Math.max(1, goodBefore[size]);
        double goodAfter = goodBefore[size] - goodBefore[index + 1];
        boolean html = page.reading().html();
        int at = offset;
        row[at++] = (float) index / size;
        row[at++] = (float) (wordsBefore[index] / allWords);
        row[at++] = (float) (goodBefore[index] / allGood);
        row[at++] = (float) (goodAfter / allGood);
        row[at++] = (float) goodAfter;
        row[at++] = titleBlock < 0 ? Float.NaN : Math.clamp(index - titleBlock, -FAR, FAR);
        row[at++] = titleBlock < 0 ? Float.NaN : (float) (goodBefore[index] - goodBefore[titleBlock]);
        row[at++] = html ? sinceHeading[index] : Float.NaN;
        row[at++] = sinceGood[index];
        row[at++] = untilGood[index];
        row[at++] = sinceGood[index] + untilGood[index];
        row[at++] = Math.max(sinceGood[index], untilGood[index]);
        row[at++] = titleOverlap[index];
        row[at++] = descriptionOverlap[index];
        row[at++] = size;
        row[at] = (float) goodBefore[size];
    }
}
