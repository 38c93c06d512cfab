package io.galley.benchmarks.peers;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;
import io.galley.benchmarks.Contender;
import io.galley.extraction.Page;

/** Crux. */
public final class Crux implements Contender {
    @Override
    public String name() {
        return "Crux 2.1.0";
    }

    @Override
    public String run(Page page, String text) {
        String address = page.url() == null ? "http://localhost/" : page.url();
        Article article = ArticleExtractor.with(address, text)
                .extractMetadata()
                .extractContent()
                .article();
        return article.document == null ? "" : article.document.text();
    }
}
