package io.galley.extraction;

import io.galley.extraction.Article.Keyword;
import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Article.Report;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Reason;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.keywords.KeywordExtractor;
import io.galley.extraction.language.LanguageReader;
import io.galley.extraction.metadata.FlatText;
import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.metadata.MetadataReader;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Words;
import io.galley.extraction.scoring.Models;
import io.galley.extraction.selection.ArticleGate;
import io.galley.extraction.writing.FlatTitle;
import io.galley.extraction.writing.Paragraphs;
import io.galley.extraction.writing.SigningLines;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what was found as an article, or says why it is none. */
final class ArticleWriter {
    private final ExtractionLimits limits;
    private final Models models;

    ArticleWriter(ExtractionLimits limits, Models models) {
        this.limits = limits;
        this.models = models;
    }

    /**
     * An article or a refusal, and what it was made of.
     *
     * @param analysis the one that was given, without the lines that sign
     */
    record Written(Extraction extraction, Analysis analysis) {}

    Written write(Page page, Analysis found) {
        List<Paragraph> all = Paragraphs.of(found.view().reading().blocks(), found.cut());
        Refused refused = refuse(all);
        if (refused != null) {
            return new Written(refused, found);
        }
        FlatText flat = flatText(found, all);
        Metadata metadata =
                MetadataReader.read(found.view().reading(), found.span(), flat, page.url(), page.fetchedAt());
        List<Block> blocks = found.view().reading().blocks();
        BitSet signing = SigningLines.of(blocks, found.cut(), metadata);
        Analysis analysis = found.without(signing);
        List<Paragraph> paragraphs = signing.isEmpty() ? all : Paragraphs.of(blocks, analysis.cut());
        Refused left = signing.isEmpty() ? null : refuse(paragraphs);
        return new Written(left == null ? judge(page, analysis, flat, metadata, paragraphs) : left, analysis);
    }

    private Extraction judge(
            Page page, Analysis analysis, FlatText flat, Metadata metadata, List<Paragraph> paragraphs) {
        FlatTitle line = line(page, analysis, metadata);
        ArticleGate.Finding finding = ArticleGate.judge(
                analysis.view(),
                analysis.spoken(),
                analysis.cut(),
                metadata,
                line == null ? metadata.title() : line.text(),
                page.url(),
                models.pages());
        return finding == null
                ? found(metadata, line, language(analysis, flat, metadata, paragraphs), analysis, paragraphs)
                : new Refused(Reason.NOT_AN_ARTICLE, finding.detail(), finding.measured(), finding.limit());
    }

    /** What metadata need to know: numeric dates are read by the language, which flat text does not declare. */
    private static FlatText flatText(Analysis analysis, List<Paragraph> paragraphs) {
        return analysis.text().html()
                ? FlatText.UNKNOWN
                : new FlatText(analysis.titleLine(), language(paragraphs, List.of()));
    }

    private static String language(Analysis analysis, FlatText flat, Metadata metadata, List<Paragraph> paragraphs) {
        return analysis.text().html() ? language(paragraphs, metadata.declaredLanguages()) : flat.language();
    }

    private static String language(List<Paragraph> paragraphs, List<String> declared) {
        return LanguageReader.of(paragraphs.stream().map(Paragraph::text).toList(), declared);
    }

    /** The line that is the title: that of flat text, or of markup that has no title at all but names the site. */
    private @Nullable FlatTitle line(Page page, Analysis analysis, Metadata metadata) {
        return !analysis.text().html() || metadata.title() != null
                ? analysis.title()
                : FlatTitle.find(
                        analysis.view(),
                        analysis.verdicts(),
                        analysis.scores(),
                        analysis.cut(),
                        models.titles(),
                        page.url());
    }

    private @Nullable Refused refuse(List<Paragraph> paragraphs) {
        long characters = 0;
        long bytes = 0;
        for (Paragraph paragraph : paragraphs) {
            characters += Words.characters(paragraph.text());
            bytes += paragraph.text().getBytes(StandardCharsets.UTF_8).length + 2L;
        }
        if (characters < limits.bodyCharactersMin()) {
            String detail = "body has " + characters + " characters, needs " + limits.bodyCharactersMin();
            return new Refused(Reason.BODY_TOO_SHORT, detail, characters, limits.bodyCharactersMin());
        }
        if (bytes > limits.bodyBytesMax()) {
            String detail = "body has " + bytes + " bytes, at most " + limits.bodyBytesMax() + " are published";
            return new Refused(Reason.BODY_TOO_LARGE, detail, bytes, limits.bodyBytesMax());
        }
        return null;
    }

    private Found found(
            Metadata metadata,
            @Nullable FlatTitle line,
            String language,
            Analysis analysis,
            List<Paragraph> paragraphs) {
        String title = line == null ? metadata.title() : line.text();
        List<Keyword> keywords =
                KeywordExtractor.of(title, paragraphs, language, metadata.publisherKeywords(), limits.keywordsMax());
        Map<String, String> provenance = new TreeMap<>(metadata.provenance());
        provenance.put("body", analysis.view().reading().source().published());
        Map<String, String> raw = new TreeMap<>(metadata.raw());
        if (line != null) {
            provenance.put("title", "line");
            raw.put("title", line.text());
        }
        Report report = new Report(
                ArticleExtractor.ENGINE,
                analysis.input(),
                analysis.text().charset(),
                Math.round(analysis.cut().confidence() * 1000) / 1000.0,
                analysis.removed(),
                provenance,
                raw,
                metadata.warnings());
        double words =
                paragraphs.stream().mapToDouble(p -> Words.count(p.text())).sum();
        return new Found(new Article(
                title,
                metadata.alternativeTitles(),
                metadata.description(),
                paragraphs,
                (int) Math.ceil(words),
                metadata.type(),
                metadata.authors(),
                metadata.agency(),
                metadata.publishedAt(),
                metadata.publishedPrecision(),
                metadata.modifiedAt(),
                language,
                metadata.section(),
                keywords,
                metadata.image(),
                metadata.accessibleForFree(),
                metadata.siteName(),
                metadata.siteDomain(),
                metadata.canonicalUrl(),
                report));
    }
}
