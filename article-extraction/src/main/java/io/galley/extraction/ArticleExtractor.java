package io.galley.extraction;

import io.galley.extraction.Article.Paragraph;
import io.galley.extraction.Article.Removed;
import io.galley.extraction.Article.Report;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Reason;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import io.galley.extraction.metadata.Metadata;
import io.galley.extraction.metadata.MetadataReader;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.reading.Words;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.scoring.PageView;
import io.galley.extraction.scoring.Scorer;
import io.galley.extraction.selection.Cut;
import io.galley.extraction.selection.Selection;
import io.galley.extraction.writing.Paragraphs;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the article of a page. Holds no state between pages; one instance may serve many threads. */
public final class ArticleExtractor {

    /** The engine's version: raised by one whenever the same page may give another article. */
    public static final int ENGINE = 1;

    private final ExtractionLimits limits;
    private final Scorer scorer;

    /** Extracts with the delivered models. */
    public ArticleExtractor(ExtractionLimits limits) {
        this(limits, Scorer.delivered());
    }

    /** Extracts with other models, to judge them. */
    public ArticleExtractor(ExtractionLimits limits, Scorer scorer) {
        this.limits = limits;
        this.scorer = scorer;
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
        return switch (Decoder.decode(page)) {
            case Decoded.NotText no -> new Refused(Reason.NOT_TEXT, no.detail(), no.measured(), no.limit());
            case Decoded.Text text -> read(page, text);
        };
    }

    private Extraction read(Page page, Decoded.Text text) {
        Reading reading =
                text.html() ? Reader.html(text.text(), page.url(), limits.nodesMax()) : Reader.text(text.text());
        if (reading == null) {
            return tooComplex("page has over " + limits.nodesMax() + " nodes, at most ", limits.nodesMax());
        }
        List<Block> blocks = reading.blocks();
        if (blocks.isEmpty()) {
            return new Refused(Reason.EMPTY_PAGE, "page has 0 characters, needs 1", 0, 1);
        }
        if (blocks.size() > limits.blocksMax()) {
            return tooComplex("page has over " + limits.blocksMax() + " blocks, at most ", limits.blocksMax());
        }
        PageView view = PageView.of(reading);
        double[] scores = scorer.score(view);
        Cut cut = Selection.cut(view.words(), scores, Collections.nCopies(blocks.size(), Verdict.NONE));
        return write(page, text, reading, cut);
    }

    private static Refused tooComplex(String detail, int limit) {
        return new Refused(Reason.PAGE_TOO_COMPLEX, detail + limit + " are read", limit + 1L, limit);
    }

    private Extraction write(Page page, Decoded.Text text, Reading reading, Cut cut) {
        List<Paragraph> paragraphs = Paragraphs.of(reading.blocks(), cut);
        int characters = paragraphs.stream()
                .mapToInt(paragraph -> paragraph.text().length())
                .sum();
        if (characters < limits.bodyCharactersMin()) {
            return new Refused(
                    Reason.BODY_TOO_SHORT,
                    "body has " + characters + " characters, needs " + limits.bodyCharactersMin(),
                    characters,
                    limits.bodyCharactersMin());
        }
        long bytes = paragraphs.stream()
                .mapToLong(paragraph -> paragraph.text().getBytes(StandardCharsets.UTF_8).length + 2L)
                .sum();
        if (bytes > limits.bodyBytesMax()) {
            return new Refused(
                    Reason.BODY_TOO_LARGE,
                    "body has " + bytes + " bytes, at most " + limits.bodyBytesMax() + " are published",
                    bytes,
                    limits.bodyBytesMax());
        }
        double words =
                paragraphs.stream().mapToDouble(p -> Words.count(p.text())).sum();
        Metadata metadata =
                MetadataReader.read(reading, Math.max(0, cut.kept().nextSetBit(0)), page.url(), page.fetchedAt());
        Map<String, String> provenance = new TreeMap<>(metadata.provenance());
        provenance.put("body", "blocks");
        Report report = new Report(
                ENGINE,
                text.html() ? "html" : "text",
                text.charset(),
                cut.confidence(),
                List.of(removed(reading, cut)),
                provenance,
                metadata.warnings());
        return new Found(new Article(
                metadata.title(),
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
                "und",
                metadata.section(),
                List.of(),
                metadata.image(),
                metadata.accessibleForFree(),
                metadata.siteName(),
                metadata.siteDomain(),
                metadata.canonicalUrl(),
                report));
    }

    private static Removed removed(Reading reading, Cut cut) {
        List<Block> cutOff = reading.blocks().stream()
                .filter(block -> !cut.keeps(block.index()))
                .toList();
        int chars = cutOff.stream().mapToInt(block -> block.text().length()).sum();
        return new Removed("outside", cutOff.size(), chars);
    }
}
