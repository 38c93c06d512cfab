package io.galley.evaluation.training;

import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.metadata.FlatText;
import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.metadata.MetadataReader;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.rules.Vetoes;
import io.galley.extraction.scoring.Scorer;
import io.galley.extraction.selection.Cut;
import io.galley.extraction.selection.PageEvidence;
import io.galley.extraction.selection.Selection;
import io.galley.extraction.writing.FlatTitle;
import io.galley.extraction.writing.TitleLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the title and page models learn from: a page whose blocks were scored by a model that had not seen its site, as
 * it will be with pages to come.
 *
 * @param titles evidence for the lines that may be its title, none for markup
 * @param isTitle which of them are the title
 * @param evidence whether it is one article
 * @param evidenceOfRest the same for what is left of an article's page without the article; null where that is too
 *     little to be taken for one
 */
record ScoredPage(
        TrainingPage page,
        List<float[]> titles,
        List<Boolean> isTitle,
        float[] evidence,
        float @Nullable [] evidenceOfRest) {

    /** What is surely no article; forums, services and manuals may be read as one. */
    private static final Set<String> NO_ARTICLES = Set.of("listing", "collection", "product", "other");

    /** What the lines of one page weigh together: half its title, half all others. */
    private static final double TITLE_WEIGHT = 10;

    /** Least likeness of a headline to a title that the page words otherwise, 0–1. */
    private static final double LIKE_MIN = 0.6;

    static ScoredPage of(TrainingPage page, Scorer scorer) {
        double[] scores = scorer.score(page.view(), page.verdicts());
        Cut cut = Selection.cut(page.view(), scores, Vetoes.of(page.view(), page.verdicts()));
        List<float[]> titles = new ArrayList<>();
        List<Boolean> isTitle = new ArrayList<>();
        Cut body = cut;
        int titleLine = -1;
        if (!page.html()) {
            TitleLines lines = new TitleLines(
                    page.view(), page.verdicts(), scores, cut, page.page().url());
            String truth = nearest(lines, Truth.key(page.title()));
            for (int line = lines.from(); line < lines.to(); line++) {
                if (lines.candidate(line)) {
                    titles.add(lines.evidence(line));
                    boolean hit =
                            !truth.isEmpty() && Truth.key(lines.textOf(line)).equals(truth);
                    isTitle.add(hit);
                    body = hit ? new FlatTitle(line, lines.textOf(line)).without(cut, page.view()) : body;
                    titleLine = hit ? line : titleLine;
                }
            }
        }
        int start = Math.max(0, body.kept().nextSetBit(0));
        FlatText known = new FlatText(titleLine, FlatText.UNKNOWN.language());
        Metadata metadata = MetadataReader.read(
                page.view().reading(), start, known, page.page().url(), null);
        float[] evidence = PageEvidence.of(
                page.view(), page.verdicts(), body, metadata, page.page().url());
        return new ScoredPage(page, titles, isTitle, evidence, page.article() ? evidenceOfRest(page, scorer) : null);
    }

    private static float @Nullable [] evidenceOfRest(TrainingPage page, Scorer scorer) {
        PageView rest = page.withoutArticle();
        if (rest == null) {
            return null;
        }
        List<Verdict> verdicts = Rulebook.shared().judge(rest);
        Cut cut = Selection.cut(rest, scorer.score(rest, verdicts), Vetoes.of(rest, verdicts));
        double chars =
                cut.kept().stream().mapToDouble(i -> rest.measure(i).chars()).sum();
        if (chars < ExtractionLimits.DEFAULT.bodyCharactersMin()) {
            return null;
        }
        Metadata metadata = MetadataReader.read(
                rest.reading(), cut.kept().nextSetBit(0), page.page().url(), null);
        return PageEvidence.of(rest, verdicts, cut, metadata, page.page().url());
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

    /** Adds the lines of a page that has its title among them, once with its address and once without. */
    void addTitles(Examples examples) {
        long hits = isTitle.stream().filter(hit -> hit).count();
        if (page.article() && hits > 0) {
            for (int i = 0; i < titles.size(); i++) {
                double weight = TITLE_WEIGHT / (isTitle.get(i) ? hits : titles.size());
                examples.add(titles.get(i), isTitle.get(i) ? 1 : 0, weight / 2);
                examples.add(TitleLines.withoutAddress(titles.get(i)), isTitle.get(i) ? 1 : 0, weight / 2);
            }
        }
    }

    boolean noArticle() {
        return NO_ARTICLES.contains(page.type());
    }

    /**
     * Adds the page as article or as none, once with its address and once without: suppliers may give none. What may be
     * read as either is left out.
     *
     * @param weightOfNone of a page that is none, where an article weighs 1
     * @param weightOfRest of the rest of an article's page
     */
    void addPage(Examples examples, double weightOfNone, double weightOfRest) {
        if (evidenceOfRest != null) {
            addPage(examples, evidenceOfRest, 0, weightOfRest);
        }
        if (page.article() || noArticle()) {
            addPage(examples, evidence, page.article() ? 1 : 0, page.article() ? 1 : weightOfNone);
        }
    }

    private static void addPage(Examples examples, float[] evidence, double label, double weight) {
        examples.add(evidence, label, weight / 2);
        examples.add(PageEvidence.withoutAddress(evidence), label, weight / 2);
    }
}
