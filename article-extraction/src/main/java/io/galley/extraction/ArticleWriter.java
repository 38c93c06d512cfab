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
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.scoring.Models;
import io.galley.extraction.selection.ArticleGate;
import io.galley.extraction.selection.PageEvidence;
import io.galley.extraction.writing.AuthorBio;
import io.galley.extraction.writing.Captions;
import io.galley.extraction.writing.FlatTitle;
import io.galley.extraction.writing.Paragraphs;
import io.galley.extraction.writing.RepeatedTitle;
import io.galley.extraction.writing.SigningLines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what was found as an article, or says why it is none. */
final class ArticleWriter {
    private static final Verdict SIGNING = Verdict.drop("date-line");
    private static final Verdict TITLE = Verdict.drop("title");
    private static final Verdict CAPTION = Verdict.drop("caption");
    private static final Verdict BIO = Verdict.drop("bio");

    private final ExtractionLimits limits;
    private final Models models;

    ArticleWriter(ExtractionLimits limits, Models models) {
        this.limits = limits;
        this.models = models;
    }

    /**
     * An article or a refusal, and what it was made of.
     *
     * @param analysis the one that was given, without the lines that sign, tell of the authors or of pictures, or
     *     repeat the title
     */
    record Written(Extraction extraction, Analysis analysis) {}

    Written write(Page page, Analysis found) {
        List<Paragraph> all = Paragraphs.of(found.view().reading().blocks(), found.cut());
        Refused refused = refuse(all);
        if (refused != null) {
            return new Written(refused, found);
        }
        Draft draft = draft(page, found, all);
        Refused left = draft.refused(this);
        return new Written(left == null ? judge(page, draft) : left, draft.analysis);
    }

    /** What the page model is asked of a page; null for a body that is refused whatever the page is. */
    float @Nullable [] evidence(Page page, Analysis found) {
        List<Paragraph> all = Paragraphs.of(found.view().reading().blocks(), found.cut());
        if (refuse(all) != null) {
            return null;
        }
        Draft draft = draft(page, found, all);
        Analysis analysis = draft.analysis;
        return draft.refused(this) != null
                ? null
                : PageEvidence.of(
                        analysis.view(), analysis.spoken(), analysis.cut(), draft.metadata, draft.title(), page.url());
    }

    /**
     * What an article is made of, before the page is judged.
     *
     * @param analysis without the lines that sign, tell of the authors or of pictures, or repeat the title
     * @param shorter whether there were such lines
     * @param line the line that is the title; null where metadata name it
     */
    private record Draft(
            Analysis analysis,
            boolean shorter,
            FlatText flat,
            Metadata metadata,
            @Nullable FlatTitle line,
            List<Paragraph> paragraphs) {
        @Nullable
        String title() {
            return titleOf(line, metadata);
        }

        /** Why too little is left without such lines; null where enough is. */
        @Nullable
        Refused refused(ArticleWriter writer) {
            return shorter ? writer.refuse(paragraphs) : null;
        }
    }

    private Draft draft(Page page, Analysis found, List<Paragraph> all) {
        FlatText flat = flatText(found, all);
        Metadata metadata =
                MetadataReader.read(found.view().reading(), found.span(), flat, page.url(), page.fetchedAt());
        List<Block> blocks = found.view().reading().blocks();
        FlatTitle line = line(page, found, metadata);
        Analysis analysis = found.without(SigningLines.of(blocks, found.cut(), metadata), SIGNING);
        analysis = analysis.without(AuthorBio.of(blocks, analysis.cut(), metadata), BIO);
        if (found.html()) {
            analysis = analysis.without(Captions.of(analysis.view(), analysis.cut()), CAPTION);
            analysis = analysis.without(RepeatedTitle.of(blocks, analysis.cut(), titleOf(line, metadata)), TITLE);
        }
        boolean shorter = !analysis.cut().kept().equals(found.cut().kept());
        List<Paragraph> paragraphs = shorter ? Paragraphs.of(blocks, analysis.cut()) : all;
        return new Draft(analysis, shorter, flat, metadata, line, paragraphs);
    }

    private static @Nullable String titleOf(@Nullable FlatTitle line, Metadata metadata) {
        return line == null ? metadata.title() : line.text();
    }

    private Extraction judge(Page page, Draft draft) {
        Analysis analysis = draft.analysis;
        ArticleGate.Finding finding = ArticleGate.judge(
                analysis.view(),
                analysis.spoken(),
                analysis.cut(),
                draft.metadata,
                draft.title(),
                page.url(),
                models.pages());
        return finding == null
                ? found(draft)
                : new Refused(Reason.NOT_AN_ARTICLE, finding.detail(), finding.measured(), finding.limit());
    }

    /** What metadata need to know: numeric dates are read by the language, which flat text does not declare. */
    private static FlatText flatText(Analysis analysis, List<Paragraph> paragraphs) {
        return analysis.html() ? FlatText.UNKNOWN : new FlatText(analysis.titleLine(), language(paragraphs, List.of()));
    }

    private static String language(Analysis analysis, FlatText flat, Metadata metadata, List<Paragraph> paragraphs) {
        return analysis.html() ? language(paragraphs, metadata.declaredLanguages()) : flat.language();
    }

    private static String language(List<Paragraph> paragraphs, List<String> declared) {
        return LanguageReader.of(paragraphs.stream().map(Paragraph::text).toList(), declared);
    }

    /** The line that is the title: that of flat text, or of markup that has no title at all but names the site. */
    private @Nullable FlatTitle line(Page page, Analysis analysis, Metadata metadata) {
        return !analysis.html() || metadata.title() != null
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

    /** Words of the body. In markup each block is a paragraph, in flat text several may be one again. */
    private static double words(Analysis analysis, List<Paragraph> paragraphs) {
        return analysis.html()
                ? analysis.view().reading().blocks().stream()
                        .filter(block -> analysis.cut().keeps(block.index()))
                        .mapToDouble(Block::words)
                        .sum()
                : paragraphs.stream()
                        .mapToDouble(paragraph -> Words.count(paragraph.text()))
                        .sum();
    }

    private Found found(Draft draft) {
        Analysis analysis = draft.analysis;
        Metadata metadata = draft.metadata;
        List<Paragraph> paragraphs = draft.paragraphs;
        String title = draft.title();
        String language = language(analysis, draft.flat, metadata, paragraphs);
        List<Keyword> keywords =
                KeywordExtractor.of(title, paragraphs, language, metadata.publisherKeywords(), limits.keywordsMax());
        Map<String, String> provenance = new TreeMap<>(metadata.provenance());
        provenance.put("body", analysis.view().reading().source().published());
        Map<String, String> raw = new TreeMap<>(metadata.raw());
        if (draft.line != null) {
            provenance.put("title", "line");
            raw.put("title", draft.line.text());
        }
        Report report = new Report(
                ArticleExtractor.ENGINE,
                analysis.input(),
                analysis.charset(),
                Math.round(analysis.cut().confidence() * 1000) / 1000.0,
                analysis.removed(),
                provenance,
                raw,
                metadata.warnings());
        return new Found(new Article(
                title,
                metadata.alternativeTitles(),
                metadata.description(),
                paragraphs,
                (int) Math.ceil(words(analysis, paragraphs)),
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
