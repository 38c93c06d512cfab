package io.galley.extraction.scoring;

import io.galley.extraction.learned.Model;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.trace.Trace.Influence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores the blocks of a page. Flat text is looked at twice: the second look knows what the first made of the blocks
 * around. In markup, where containers tell as much, a second look gained nothing: docs/decisions/0018-second-look.md.
 * Holds no state between pages.
 */
public final class Scorer {
    private static final class Delivered {
        static final Scorer SCORER = new Scorer(Model.html(), Model.text(), Model.textAgain());
    }

    private final Look html;
    private final Look text;
    private final Look textAgain;

    /**
     * Scores with three models.
     *
     * @param html for pages that came as markup
     * @param text for the first look at pages that came as flat text
     * @param textAgain for the second
     */
    public Scorer(Model html, Model text, Model textAgain) {
        this.html = new Look(html, Features.NAMES);
        this.text = new Look(text, Features.NAMES);
        this.textAgain = new Look(textAgain, Features.NAMES_AGAIN);
    }

    /** With the delivered models. */
    public static Scorer delivered() {
        return Delivered.SCORER;
    }

    /** How likely each block is part of the article, 0–1. */
    public double[] score(PageView page, List<Verdict> verdicts) {
        Features features = new Features(page, verdicts);
        if (page.reading().html()) {
            return html.score(features, page.size());
        }
        double[] first = text.score(features, page.size());
        return textAgain.score(features.again(page, weighed(first, verdicts)), page.size());
    }

    /** Scores of the first look as the rules leave them. */
    public static double[] weighed(double[] scores, List<Verdict> verdicts) {
        double[] weighed = new double[scores.length];
        Arrays.setAll(weighed, block -> verdicts.get(block).weigh(scores[block]));
        return weighed;
    }

    /** What moved the score of each block most, the strongest first and at most {@code most}. */
    public List<List<Influence>> influences(PageView page, List<Verdict> verdicts, int most) {
        boolean markup = page.reading().html();
        Features features = new Features(page, verdicts);
        Features seen = markup ? features : features.again(page, weighed(text.score(features, page.size()), verdicts));
        Influences influences = new Influences(markup ? html.trees() : textAgain.trees(), seen, page.size());
        return IntStream.range(0, page.size())
                .mapToObj(block -> influences.of(block, most))
                .toList();
    }
}
