package io.galley.evaluation.training;

import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.selection.PageEvidence;
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
     * A page; if it is an article, also what is made of it. Nothing of what is too short to be published.
     *
     * @param engine with models that have not seen the page's site
     */
    static List<PageExample> of(TrainingPage page, ArticleExtractor engine) {
        Kind kind = page.article() ? Kind.ARTICLE : NONE.contains(page.type()) ? Kind.NONE : Kind.EITHER;
        List<PageExample> examples = new ArrayList<>();
        add(examples, page, kind, page.view(), engine);
        if (page.article()) {
            add(examples, page, Kind.SHORT, page.with(SHORT_PARAGRAPHS), engine);
            add(examples, page, Kind.REST, page.with(0), engine);
        }
        return examples;
    }

    private static void add(
            List<PageExample> examples,
            TrainingPage page,
            Kind kind,
            @Nullable PageView view,
            ArticleExtractor engine) {
        float[] evidence = view == null ? null : engine.evidence(page.page(), view);
        if (evidence != null) {
            examples.add(new PageExample(page, kind, evidence));
        }
    }

    /** Adds it once with its address and once without: suppliers may give none. */
    void addTo(Examples examples, double weight) {
        double label = kind == Kind.ARTICLE || kind == Kind.SHORT ? 1 : 0;
        examples.add(PageEvidence.withoutAddress(evidence), label, weight / 2);
        examples.add(evidence, label, weight / 2);
    }
}
