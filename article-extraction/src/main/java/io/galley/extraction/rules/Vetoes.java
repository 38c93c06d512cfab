package io.galley.extraction.rules;

import io.galley.extraction.regions.PageView;
import java.util.List;
import java.util.Set;

/**
 * What of the verdicts binds the cut. In flat text, which shows neither links nor containers, all of them do. In markup
 * the model has seen both and knows better than most rules; only rules remain that were right more often than the model
 * on pages with a truth. Most of those only doubt.
 */
public final class Vetoes {
    private static final Set<String> DROP_IN_MARKUP = Set.of(
            "title",
            "comments",
            "comment",
            "end",
            "cookie",
            "copyright",
            "related",
            "date-line",
            "tags",
            "share-bar",
            "request");

    private static final Set<String> DOUBT_IN_MARKUP =
            Set.of("read-also", "advert", "promo", "newsletter", "credit", "aside");

    private Vetoes() {}

    /** The verdicts that bind the cut of a page. */
    public static List<Verdict> of(PageView page, List<Verdict> verdicts) {
        return page.reading().hasContainers()
                ? verdicts.stream().map(Vetoes::inMarkup).toList()
                : verdicts;
    }

    private static Verdict inMarkup(Verdict verdict) {
        String kind = verdict.kind();
        if (kind == null || !verdict.drops()) {
            return Verdict.NONE;
        }
        if (DROP_IN_MARKUP.contains(kind)) {
            return verdict;
        }
        return DOUBT_IN_MARKUP.contains(kind) ? Verdict.doubt(kind) : Verdict.NONE;
    }
}
