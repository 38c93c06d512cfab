package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.trace.Trace.Influence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scores the blocks of a page. Holds no state between pages. */
public final class Scorer {
    /** Blocks whose evidence is gathered before the trees look at it. */
    private static final int BATCH = Forest.ROWS_MAX;

    private static final class Delivered {
        static final Scorer SCORER = new Scorer(Model.html(), Model.text());
    }

    private final Trees html;
    private final Forest htmlForest;
    private final double htmlBias;
    private final Trees text;
    private final Forest textForest;
    private final double textBias;

    /**
     * Scores with two models.
     *
     * @param html for pages that came as markup
     * @param text for pages that came as flat text
     */
    public Scorer(Model html, Model text) {
        this.html = html.trees(Features.NAMES);
        this.htmlForest = new Forest(this.html);
        this.htmlBias = html.bias();
        this.text = text.trees(Features.NAMES);
        this.textForest = new Forest(this.text);
        this.textBias = text.bias();
    }

    /** With the delivered models. */
    public static Scorer delivered() {
        return Delivered.SCORER;
    }

    /** How likely each block is part of the article, 0–1. */
    public double[] score(PageView page, List<Verdict> verdicts) {
        boolean markup = page.reading().html();
        Forest trees = markup ? htmlForest : textForest;
        Features features = new Features(page, verdicts);
        double[] scores = new double[page.size()];
        float[][] rows = new float[Math.min(BATCH, scores.length)][features.width()];
        double[] sums = new double[rows.length];
        for (int from = 0; from < scores.length; from += BATCH) {
            int count = Math.min(BATCH, scores.length - from);
            for (int i = 0; i < count; i++) {
                features.write(from + i, rows[i]);
            }
            Arrays.fill(sums, markup ? htmlBias : textBias);
            trees.addTo(sums, rows, count);
            for (int i = 0; i < count; i++) {
                scores[from + i] = 1 / (1 + Math.exp(-sums[i]));
            }
        }
        return scores;
    }

    /** What moved the score of each block most, the strongest first and at most {@code most}. */
    public List<List<Influence>> influences(PageView page, List<Verdict> verdicts, int most) {
        Trees trees = page.reading().html() ? html : text;
        Influences influences = new Influences(trees, new Features(page, verdicts), page.size());
        return IntStream.range(0, page.size())
                .mapToObj(block -> influences.of(block, most))
                .toList();
    }
}
