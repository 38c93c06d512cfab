package io.galley.extraction;

import io.galley.extraction.Extraction.Reason;
import io.galley.extraction.Extraction.Refused;

/** Finds the article of a page. Holds no state between pages; one instance may serve many threads. */
public final class ArticleExtractor {

    /** The engine's version: raised by one whenever the same page may give another article. */
    public static final int ENGINE = 1;

    private final ExtractionLimits limits;

    public ArticleExtractor(ExtractionLimits limits) {
        this.limits = limits;
    }

    /** Never throws on bad input: what cannot be read is {@link Refused}. */
    public Extraction extract(Page page) {
        if (page.bytes().length > limits.pageBytesMax()) {
            return new Refused(
                    Reason.PAGE_TOO_LARGE,
                    "page has " + page.bytes().length + " bytes, at most " + limits.pageBytesMax() + " are read",
                    page.bytes().length,
                    limits.pageBytesMax());
        }
        return new Refused(Reason.EMPTY_PAGE, "page has 0 characters, needs 1", 0, 1);
    }
}
