package io.galley.enrich;

import io.galley.contract.ArticleContent;
import io.galley.contract.ArticleContent.Author;
import io.galley.contract.ArticleContent.ExtractionReport;
import io.galley.contract.ArticleContent.Image;
import io.galley.contract.ArticleContent.Keyword;
import io.galley.contract.ArticleContent.Paragraph;
import io.galley.contract.ArticleContent.Removed;
import io.galley.contract.ArticleContent.Site;
import io.galley.extraction.Article;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An extracted article in the words of the contract. The two stay apart: the engine knows no topics. */
public final class ContentMapping {
    private ContentMapping() {}

    /** The article as events carry it. */
    public static ArticleContent content(Article a) {
        return new ArticleContent(
                a.canonicalUrl(),
                site(a),
                a.title(),
                a.alternativeTitles(),
                a.description(),
                a.body(),
                each(a.paragraphs(), p -> new Paragraph(p.kind(), p.text())),
                a.wordCount(),
                a.type(),
                each(a.authors(), author -> new Author(author.name(), author.url())),
                a.agency(),
                a.publishedAt(),
                a.publishedPrecision(),
                a.modifiedAt(),
                a.language(),
                a.section(),
                each(a.keywords(), k -> new Keyword(k.text(), k.source(), k.score())),
                image(a.image()),
                a.accessibleForFree(),
                report(a.report()));
    }

    private static @Nullable Site site(Article a) {
        return a.siteName() == null && a.siteDomain() == null ? null : new Site(a.siteName(), a.siteDomain());
    }

    private static @Nullable Image image(Article.@Nullable Image image) {
        return image == null ? null : new Image(image.url(), image.caption());
    }

    private static ExtractionReport report(Article.Report r) {
        return new ExtractionReport(
                r.engine(),
                r.input(),
                r.charset(),
                r.confidence(),
                each(r.removed(), x -> new Removed(x.kind(), x.blocks(), x.chars())),
                r.provenance(),
                r.warnings());
    }

    private static <A, B> List<B> each(List<A> list, Function<A, B> mapping) {
        return list.stream().map(mapping).toList();
    }
}
