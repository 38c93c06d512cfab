package io.galley.evaluation.training;

import io.galley.extraction.learned.Model;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.EndsNearby;
import io.galley.extraction.reading.LineEnds;
import io.galley.extraction.reading.LineGaps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/** What the model of line ends learns from: flat pages whose lines are run together, so that each end is known. */
final class LineExamples {
    /** What the gaps of one page weigh together: each page the same, whatever its length. */
    private static final double PAGE_WEIGHT = 20;

    /** Of the gaps in mid-sentence, which are most, one of so many is looked at and counts for all. */
    private static final int SAMPLED = 7;

    private LineExamples() {}

    /** The gaps of a page that has lines. */
    static Examples of(TrainingPage page) {
        Lines lines = Lines.of(page);
        return lines.examples(lines.gaps::evidence);
    }

    /** The same for a second look, after a first one by a model that has not seen the page. */
    static Examples again(TrainingPage page, Model first) {
        Lines lines = Lines.of(page);
        return lines.examples(new EndsNearby(lines.gaps, LineEnds.first(lines.gaps, first))::evidence);
    }

    /** The words of a page, and before which of them a line ended. */
    private record Lines(LineGaps gaps, BitSet ends, int size) {

        static Lines of(TrainingPage page) {
            List<String> words = new ArrayList<>();
            BitSet ends = new BitSet();
            for (Block block : page.view().reading().blocks()) {
                ends.set(words.size());
                words.addAll(LineGaps.words(block.text()));
            }
            return new Lines(new LineGaps(words), ends, words.size());
        }

        Examples examples(IntFunction<float[]> evidence) {
            Examples examples = new Examples();
            double weight = PAGE_WEIGHT / Math.max(1, size);
            for (int gap = 1; gap < size; gap++) {
                boolean plain = !ends.get(gap) && gaps.isPlain(gap);
                if (!plain || gap % SAMPLED == 0) {
                    examples.add(evidence.apply(gap), ends.get(gap) ? 1 : 0, plain ? weight * SAMPLED : weight);
                }
            }
            return examples;
        }
    }
}
