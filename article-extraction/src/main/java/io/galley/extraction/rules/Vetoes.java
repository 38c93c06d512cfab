package io.galley.extraction.rules;

import io.galley.extraction.regions.PageView;
import java.util.List;
import java.util.Set;

/**
 * What of the verdicts binds the cut. In flat text, which shows neither links nor containers, all of them do. In markup
 * the model has seen both and knows better than most rules; only the rules that were right more often than the model on
 * pages with a truth remain, and they only doubt.
 */
public final class Vetoes {
    private static final Set<String> IN_MARKUP =
            Set.of("read-also", "advert", "tags", "promo", "end", "newsletter", "credit", "comments");

    private Vetoes() {}

    /** The verdicts that bind the cut of a page. */
    public static List<Verdict> of(PageView page, List<Verdict> verdicts) {
        if (!page.reading().html()) {
            return verdicts;
        }
        return verdicts.stream()
                .map(verdict -> verdict.kind() != null && verdict.drops() && IN_MARKUP.contains(verdict.kind())
                        ? Verdict.doubt(verdict.kind())
                        : Verdict.NONE)
                .toList();
    }
}
