package io.galley.evaluation.training;

import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.LineGaps;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the model of line ends learns from: flat pages whose lines are run together, so that each end is known. */
final class LineExamples {
    /** What the gaps of one page weigh together: each page the same, whatever its length. */
    private static final double PAGE_WEIGHT = 20;

    /** Of the gaps in mid-sentence, which are most, one of so many is looked at and counts for all. */
    private static final int SAMPLED = 7;

    private LineExamples() {}

    /** The gaps of a page; none where the engine had to cut its lines. */
    static Examples of(TrainingPage page) {
        List<Block> blocks = page.view().reading().blocks();
        String text = new String(page.page().bytes(), StandardCharsets.UTF_8);
        if (blocks.size() > text.lines().filter(line -> !line.isBlank()).count()) {
            return new Examples();
        }
        List<String> words = new ArrayList<>();
        BitSet ends = new BitSet();
        for (Block block : blocks) {
            ends.set(words.size());
            words.addAll(LineGaps.words(block.text()));
        }
        Examples examples = new Examples();
        LineGaps gaps = new LineGaps(words);
        double weight = PAGE_WEIGHT / Math.max(1, words.size());
        for (int gap = 1; gap < words.size(); gap++) {
            boolean plain = !ends.get(gap) && gaps.isPlain(gap);
            if (!plain || gap % SAMPLED == 0) {
                examples.add(gaps.evidence(gap), ends.get(gap) ? 1 : 0, plain ? weight * SAMPLED : weight);
            }
        }
        return examples;
    }
}
