package io.galley.evaluation.training;

import io.galley.extraction.rules.Vetoes;
import io.galley.extraction.scoring.Scorer;
import io.galley.extraction.selection.Cut;
import io.galley.extraction.selection.Selection;
import io.galley.extraction.writing.TitleLines;
import java.util.ArrayList;
import java.util.List;

/**
 * What the title model learns from: a flat page whose blocks were scored by a model that had not seen its site, as it
 * will be with pages to come.
 *
 * @param titles evidence for the lines that may be its title
 * @param isTitle which of them are the title
 */
record TitleExample(TrainingPage page, List<float[]> titles, List<Boolean> isTitle) {

    /** What the lines of one page weigh together: half its title, half all others. */
    private static final double TITLE_WEIGHT = 10;

    /** Least likeness of a headline to a title that the page words otherwise, 0–1. */
    private static final double LIKE_MIN = 0.6;

    static TitleExample of(TrainingPage page, Scorer scorer) {
        double[] scores = scorer.score(page.view(), page.verdicts());
        Cut cut = Selection.cut(page.view(), scores, Vetoes.of(page.view(), page.verdicts()));
        List<float[]> titles = new ArrayList<>();
        List<Boolean> isTitle = new ArrayList<>();
        TitleLines lines = new TitleLines(
                page.view(), page.verdicts(), scores, cut, page.page().url());
        String truth = nearest(lines, Truth.key(page.title()));
        for (int line = lines.from(); line < lines.to(); line++) {
            if (lines.candidate(line)) {
                titles.add(lines.evidence(line));
                isTitle.add(!truth.isEmpty() && Truth.key(lines.textOf(line)).equals(truth));
            }
        }
        return new TitleExample(page, titles, isTitle);
    }

    /**
     * The true title as one of the lines words it. Truth often comes from the page's head, which may put it otherwise
     * than the headline: then the line that shares most words with it is the headline.
     *
     * @return as {@link Truth#key}; "" where no line is like it
     */
    private static String nearest(TitleLines lines, String truth) {
        String best = "";
        double most = LIKE_MIN;
        for (int line = lines.from(); line < lines.to(); line++) {
            String key = lines.candidate(line) ? Truth.key(lines.textOf(line)) : "";
            double like = Truth.likeness(key, truth);
            if (like > most) {
                most = like;
                best = key;
            }
        }
        return best;
    }

    /**
     * Adds the lines of a page that has its title among them, once with its address and once without.
     *
     * @param voice how much the page counts
     */
    void addTo(Examples examples, double voice) {
        long hits = isTitle.stream().filter(hit -> hit).count();
        if (page.article() && hits > 0) {
            for (int i = 0; i < titles.size(); i++) {
                double weight = voice * TITLE_WEIGHT / (isTitle.get(i) ? hits : titles.size());
                examples.add(titles.get(i), isTitle.get(i) ? 1 : 0, weight / 2);
                examples.add(TitleLines.withoutAddress(titles.get(i)), isTitle.get(i) ? 1 : 0, weight / 2);
            }
        }
    }
}
