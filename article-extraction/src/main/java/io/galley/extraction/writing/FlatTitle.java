package io.galley.extraction.writing;

import io.galley.extraction.learned.Model;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.selection.Cut;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The title of a flat page: of the lines around the body's start, the one that a learned model takes for it.
 *
 * @param block the line's index
 * @param text the line without the site's name
 */
public record FlatTitle(int block, String text) {
    /** Least score of a title: below it no line looks like one. */
    private static final double SCORE_MIN = 0.05;

    /** What the score of a picture's caption counts, or of a line that says who wrote. */
    private static final double BESIDE_SHARE = 0.2;

    /** Score of a line from which it is the title whatever the address says. */
    private static final double SURE_SCORE_MIN = 0.7;

    /** Least share of the body's words after a title for what stands before it to be none of the body. */
    private static final double BODY_AFTER_MIN = 0.7;

    /**
     * Finds the title; null where no line looks like one.
     *
     * @param url where the page was fetched
     */
    public static @Nullable FlatTitle find(
            PageView page, List<Verdict> verdicts, double[] scores, Cut cut, Model titles, @Nullable String url) {
        TitleLines lines = new TitleLines(page, verdicts, scores, cut, url);
        int best = -1;
        double bestScore = SCORE_MIN;
        for (int line = lines.from(); line < lines.to(); line++) {
            double score = lines.candidate(line) ? titles.score(lines.evidence(line)) : 0;
            score *= score > bestScore && lines.beside(line) ? BESIDE_SHARE : 1;
            if (score > bestScore) {
                bestScore = score;
                best = line;
            }
        }
        int title = lines.settled(best, bestScore >= SURE_SCORE_MIN);
        return title < 0 ? null : new FlatTitle(title, lines.textOf(title));
    }

    /** A cut without the title, its copies, and what stands before it. */
    public Cut without(Cut cut, PageView page) {
        BitSet kept = cut.kept();
        double before = 0;
        double all = 0;
        Set<String> copies = new HashSet<>();
        String normal = PhraseList.normalise(text);
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            all += page.measure(i).words();
            before += i < block ? page.measure(i).words() : 0;
            Block line = page.block(i);
            String other = page.normalised().get(i);
            if (other.equals(normal) || (other.startsWith(normal) && line.text().length() < text.length() + 40)) {
                copies.add(other);
            }
        }
        if (before <= (1 - BODY_AFTER_MIN) * all) {
            kept.clear(0, block);
        }
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            if (i == block || copies.contains(page.normalised().get(i))) {
                kept.clear(i);
            }
        }
        return new Cut(kept, cut.confidence());
    }
}
