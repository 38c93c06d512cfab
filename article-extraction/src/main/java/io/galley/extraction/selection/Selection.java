package io.galley.extraction.selection;

import io.galley.extraction.rules.Verdict;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts a page so that the expected F1 is highest: blocks by falling score, and of their prefixes the one with the
 * highest {@code 2 Σ words·score (kept) / (Σ words (kept) + Σ words·score (all))}.
 */
public final class Selection {
    private Selection() {}

    /**
     * Selects the body.
     *
     * @param words words of each block
     * @param scores how likely each block is body, 0–1
     */
    public static Cut cut(double[] words, double[] scores, List<Verdict> verdicts) {
        int[] order = IntStream.range(0, scores.length)
                .filter(block -> !verdicts.get(block).drops())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer block) -> -scores[block])
                        .thenComparingInt(block -> block))
                .mapToInt(Integer::intValue)
                .toArray();
        double expected = 0;
        for (int block : order) {
            expected += words[block] * scores[block];
        }
        double hits = 0;
        double kept = 0;
        double best = 0;
        int length = 0;
        for (int i = 0; i < order.length; i++) {
            hits += words[order[i]] * scores[order[i]];
            kept += words[order[i]];
            double value = 2 * hits / (kept + expected);
            if (value > best) {
                best = value;
                length = i + 1;
            }
        }
        BitSet body = new BitSet();
        for (int i = 0; i < length; i++) {
            body.set(order[i]);
        }
        return new Cut(body, best);
    }
}
