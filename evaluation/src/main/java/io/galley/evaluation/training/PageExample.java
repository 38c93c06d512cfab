package io.galley.evaluation.training;

import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.learned.Model;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page model learns from: a page whose blocks and title were judged by models that had not seen its site, as
 * it will be with pages to come.
 *
 * @param page the page, or the one that it was made from
 * @param evidence whether it is one article
 */
record PageExample(TrainingPage page, Kind kind, float[] evidence) {

    /** What a page is. */
    enum Kind {
        ARTICLE,
        /** An article's page with the article's first paragraphs only: short reports are few in the corpora. */
        SHORT,
        /** Surely none. */
        NONE,
        /** Forums, services and manuals may be read as one; the model learns nothing from them. */
        EITHER,
        /** What is left of an article's page without the article. */
        REST
    }

    private static final int SHORT_PARAGRAPHS = 3;

    private static final Set<String> NONE = Set.of("listing", "collection", "product", "other");

    /**
     * A page; if it is an article, also what is made of it, where the cut is long enough to be published.
     *
     * @param blocks model that has not seen the page's site, as {@code titles}
     */
    static List<PageExample> of(TrainingPage page, Scorer blocks, Model titles) {
        List<PageExample> examples = new ArrayList<>();
        Kind kind = page.article() ? Kind.ARTICLE : NONE.contains(page.type()) ? Kind.NONE : Kind.EITHER;
        float[] own = evidence(page, page.view(), page.verdicts(), blocks, titles, 0);
        if (own != null) {
            examples.add(new PageExample(page, kind, own));
        }
        if (page.article()) {
            add(examples, page, Kind.SHORT, page.with(SHORT_PARAGRAPHS), blocks, titles);
            add(examples, page, Kind.REST, page.with(0), blocks, titles);
        }
        return examples;
    }

    private static void add(
            List<PageExample> examples,
            TrainingPage page,
            Kind kind,
            @Nullable PageView view,
            Scorer blocks,
            Model titles) {
        if (view != null) {
            List<Verdict> verdicts = Rulebook.shared().judge(view);
            int least = ExtractionLimits.DEFAULT.bodyCharactersMin();
            float[] evidence = evidence(page, view, verdicts, blocks, titles, least);
            if (evidence != null) {
                examples.add(new PageExample(page, kind, evidence));
            }
        }
    }

    /** Null where the cut has less than so many characters. */
    private static float @Nullable [] evidence(
            TrainingPage page, PageView view, List<Verdict> verdicts, Scorer blocks, Model titles, int charactersMin) {
        String url = page.page().url();
        double[] scores = blocks.score(view, verdicts);
        Cut cut = Selection.cut(view, scores, Vetoes.of(view, verdicts));
        double characters =
                cut.kept().stream().mapToDouble(i -> view.measure(i).chars()).sum();
        if (characters < charactersMin) {
            return null;
        }
        FlatTitle title = page.html() ? null : FlatTitle.find(view, verdicts, scores, cut, titles, url);
        Cut body = title == null ? cut : title.without(cut, view);
        FlatText known = new FlatText(title == null ? -1 : title.block(), FlatText.UNKNOWN.language());
        Metadata metadata =
                MetadataReader.read(view.reading(), Math.max(0, body.kept().nextSetBit(0)), known, url, null);
        String text = title == null ? metadata.title() : title.text();
        return PageEvidence.of(view, verdicts, body, metadata, text, url);
    }

    /** Adds it once with its address and once without: suppliers may give none. */
    void addTo(Examples examples, double weight) {
        double label = kind == Kind.ARTICLE || kind == Kind.SHORT ? 1 : 0;
        examples.add(PageEvidence.withoutAddress(evidence), label, weight / 2);
        examples.add(evidence, label, weight / 2);
    }
}
