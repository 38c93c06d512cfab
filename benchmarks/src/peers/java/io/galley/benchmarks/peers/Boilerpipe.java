package io.galley.benchmarks.peers;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import io.galley.benchmarks.Contender;
import io.galley.extraction.Page;

/** Boilerpipe's extractor for articles. */
public final class Boilerpipe implements Contender {
    @Override
    public String name() {
        return "boilerpipe 1.2.3";
    }

    @Override
    public String run(Page page, String text) throws BoilerpipeProcessingException {
        return ArticleExtractor.INSTANCE.getText(text);
    }
}
