package io.galley.extraction.scoring;

import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.trace.Trace.Influence;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores the blocks of a page.
 *
 * @param html for pages that came as markup
 * @param text for pages that came as flat text
 */
public record Scorer(Model html, Model text) {

    /** With the delivered models. */
    public static Scorer delivered() {
        return new Scorer(Model.html(), Model.text());
    }

    /** How likely each block is part of the article, 0–1. */
    public double[] score(PageView page, List<Verdict> verdicts) {
        Model model = page.reading().html() ? html : text;
        Features features = new Features(page, verdicts);
        int[] places = places(model, features.names());
        double[] scores = new double[page.size()];
        float[] row = new float[features.width()];
        for (int i = 0; i < scores.length; i++) {
            features.write(i, row);
            scores[i] = model.score(row, places);
        }
        return scores;
    }

    /** What moved the score of each block most, the strongest first and at most {@code most}. */
    public List<List<Influence>> influences(PageView page, List<Verdict> verdicts, int most) {
        Model model = page.reading().html() ? html : text;
        Features features = new Features(page, verdicts);
        Influences influences = new Influences(model, features, places(model, features.names()), page.size());
        return IntStream.range(0, page.size())
                .mapToObj(block -> influences.of(block, most))
                .toList();
    }

    private static int[] places(Model model, List<String> names) {
        return model.features().stream()
                .mapToInt(name -> {
                    int place = names.indexOf(name);
                    if (place < 0) {
                        throw new IllegalStateException("the model knows a feature that the program lacks: " + name);
                    }
                    return place;
                })
                .toArray();
    }
}
