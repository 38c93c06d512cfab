package io.galley.extraction.regions;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all features of one page are computed from.
 *
 * @param normalised the blocks' texts as {@link PhraseList#normalise} gives them
 * @param repeats how often the page holds each block's text, at least 1
 */
public record PageView(
        Reading reading, List<Measure> measures, Regions regions, List<String> normalised, List<Integer> repeats) {

    public PageView {
        measures = List.copyOf(measures);
        normalised = List.copyOf(normalised);
        repeats = List.copyOf(repeats);
    }

    /** Looks at a page. */
    public static PageView of(Reading reading) {
        List<Measure> measures = new ArrayList<>();
        List<String> normalised = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : reading.blocks()) {
            measures.add(Measure.of(block));
            String text = PhraseList.normalise(block.text());
            normalised.add(text);
            counts.merge(text, 1, Integer::sum);
        }
        List<Integer> repeats = normalised.stream().map(counts::get).toList();
        return new PageView(reading, measures, Regions.of(reading, measures), normalised, repeats);
    }

    /** Words of each block. */
    public double[] words() {
        double[] words = new double[measures.size()];
        Arrays.setAll(words, block -> measures.get(block).words());
        return words;
    }

    /** Number of blocks. */
    public int size() {
        return measures.size();
    }

    /** A block. */
    public Block block(int index) {
        return reading.blocks().get(index);
    }

    /** What was counted in a block. */
    public Measure measure(int index) {
        return measures.get(index);
    }
}
