package io.galley.extraction.regions;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all features of one page are computed from. Each block is asked for hundreds of times: they stand in arrays. */
public final class PageView {
    private final Reading reading;
    private final Block[] blocks;
    private final Measure[] measures;
    private final Regions regions;
    private final List<String> normalised;

    /** For each block how often the page holds its text: one counter for all blocks that say the same. */
    private final int[][] repeats;

    private PageView(Reading reading, Measure[] measures, List<String> normalised, int[][] repeats) {
        this.reading = reading;
        this.blocks = reading.blocks().toArray(Block[]::new);
        this.measures = measures;
        this.regions = Regions.of(reading, Arrays.asList(measures));
        this.normalised = List.copyOf(normalised);
        this.repeats = repeats;
    }

    /** Looks at a page. */
    public static PageView of(Reading reading) {
        Measure[] measures = new Measure[reading.blocks().size()];
        List<String> normalised = new ArrayList<>(measures.length);
        int[][] repeats = new int[measures.length][];
        Map<String, int[]> counters = new HashMap<>();
        for (Block block : reading.blocks()) {
            int index = normalised.size();
            measures[index] = Measure.of(block);
            String text = PhraseList.normalise(block.text());
            normalised.add(text);
            repeats[index] = counters.computeIfAbsent(text, first -> new int[1]);
            repeats[index][0]++;
        }
        return new PageView(reading, measures, normalised, repeats);
    }

    /** The page. */
    public Reading reading() {
        return reading;
    }

    /** Where on it the article may be. */
    public Regions regions() {
        return regions;
    }

    /** The blocks' texts as {@link PhraseList#normalise} gives them. */
    public List<String> normalised() {
        return normalised;
    }

    /** How often the page holds a block's text, at least 1. */
    public int repeats(int block) {
        return repeats[block][0];
    }

    /** Words of each block. */
    public double[] words() {
        double[] words = new double[measures.length];
        Arrays.setAll(words, block -> measures[block].words());
        return words;
    }

    /** Number of blocks. */
    public int size() {
        return measures.length;
    }

    /** A block. */
    public Block block(int index) {
        return blocks[index];
    }

    /** What was counted in a block. */
    public Measure measure(int index) {
        return measures[index];
    }
}
