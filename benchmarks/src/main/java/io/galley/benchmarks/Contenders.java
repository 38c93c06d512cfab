package io.galley.benchmarks;

import io.galley.extraction.Article;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.keywords.KeywordExtractor;
import io.galley.extraction.language.LanguageReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The contenders that need nothing but this project. */
final class Contenders {
    private Contenders() {}

    /** The floor: the parser alone, from characters. */
    static final class Parse implements Contender {
        static final String NAME = "jsoup parse";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable String run(Page page, String text) {
            Jsoup.parse(text, address(page));
            return null;
        }
    }

    /** The parser alone, from bytes: with the parser's own look for the charset. */
    static final class ParseBytes implements Contender {
        @Override
        public String name() {
            return "jsoup parse, from bytes";
        }

        @Override
        public @Nullable String run(Page page, String text) throws IOException {
            Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, address(page));
            return null;
        }
    }

    private static String address(Page page) {
        return page.url() == null ? "" : page.url();
    }

    /** Everything: what a service does with a page. */
    static final class Whole implements Contender {
        static final String NAME = "galley, everything";

        private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);
        private final IdentityHashMap<Page, Article> found = new IdentityHashMap<>();

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String run(Page page, String text) {
            if (extractor.extract(page) instanceof Found result) {
                found.put(page, result.article());
                return result.article().body();
            }
            return "";
        }
    }

    /**
     * Language and keywords once more, of the article just found: what {@link Whole} costs without them is the rest.
     */
    static final class LanguageAndKeywords implements Contender {
        static final String NAME = "galley, language and keywords";

        private final Whole whole;

        LanguageAndKeywords(Whole whole) {
            this.whole = whole;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable String run(Page page, String text) {
            Article article = whole.found.get(page);
            if (article != null) {
                List<String> texts = article.paragraphs().stream()
                        .map(Article.Paragraph::text)
                        .toList();
                LanguageReader.of(texts, List.of(article.language()));
                List<String> own = article.keywords().stream()
                        .filter(keyword -> keyword.source().equals("publisher"))
                        .map(Keyword::text)
                        .toList();
                KeywordExtractor.of(
                        article.title(),
                        article.paragraphs(),
                        article.language(),
                        own,
                        ExtractionLimits.DEFAULT.keywordsMax());
            }
            return null;
        }
    }
}
