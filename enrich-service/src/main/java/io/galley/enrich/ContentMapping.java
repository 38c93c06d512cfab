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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An extracted article in the words of the contract. The two stay apart: the engine knows no topics. Here the
 * contract's promises are kept whatever a page claims: no text is blank, and times are such as RFC 3339 can write.
 */
public final class ContentMapping {
    /** RFC 3339 has four digits for the year. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private ContentMapping() {}

    /** The article as events carry it. */
    public static ArticleContent content(Article a) {
        List<Paragraph> paragraphs =
                each(a.paragraphs(), p -> text(p.text()) == null ? null : new Paragraph(p.kind(), p.text()));
        Instant publishedAt = time(a.publishedAt());
        return new ArticleContent(
                text(a.canonicalUrl()),
                site(a),
                text(a.title()),
                each(a.alternativeTitles(), ContentMapping::text),
                text(a.description()),
                String.join("\n\n", paragraphs.stream().map(Paragraph::text).toList()),
                paragraphs,
                a.wordCount(),
                text(a.type()),
                each(a.authors(), x -> text(x.name()) == null ? null : new Author(x.name(), text(x.url()))),
                text(a.agency()),
                publishedAt,
                publishedAt == null ? null : text(a.publishedPrecision()),
                time(a.modifiedAt()),
                a.language(),
                text(a.section()),
                each(a.keywords(), k -> text(k.text()) == null ? null : new Keyword(k.text(), k.source(), k.score())),
                image(a.image()),
                a.accessibleForFree(),
                report(a));
    }

    private static @Nullable Site site(Article a) {
        String name = text(a.siteName());
        String domain = text(a.siteDomain());
        return name == null && domain == null ? null : new Site(name, domain);
    }

    private static @Nullable Image image(Article.@Nullable Image image) {
        return image == null || image.url().isBlank() ? null : new Image(image.url(), text(image.caption()));
    }

    private static ExtractionReport report(Article a) {
        Article.Report r = a.report();
        return new ExtractionReport(
                r.engine(),
                r.input(),
                text(r.charset()),
                r.confidence(),
                each(r.removed(), x -> new Removed(x.kind(), x.blocks(), x.chars())),
                r.provenance(),
                RawValues.of(a),
                r.warnings());
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime time) {
        Instant instant = time == null ? null : time.toInstant();
        return instant == null || instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
    }

    /** What the mapping makes of each item; null leaves the item out. */
    private static <A, B> List<B> each(List<A> list, Function<A, @Nullable B> mapping) {
        return list.stream().map(mapping).filter(Objects::nonNull).toList();
    }
}
