package io.galley.enrich;

import io.galley.contract.ExtractedPage;
import io.galley.contract.HeaderNames;
import io.galley.contract.Json;
import io.galley.contract.Limits;
import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Stage;
import io.galley.contract.PageNotice;
import io.galley.contract.RecordSize;
import io.galley.contract.Topics;
import io.galley.extraction.Article;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.Page;
import io.galley.runtime.Routed;
import io.galley.runtime.SourceRecord;
import io.galley.runtime.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The service's step: one accepted page becomes one extracted page or one rejection; a notice goes on as it is. */
final class Enrichment implements Step {
    /** The article is larger than an event may be, though its body is not: published in {@code pages.outcomes}. */
    private static final String EVENT_TOO_LARGE = "EVENT_TOO_LARGE";
    /** What publish adds to an event: version, hashes, CloudEvents headers. */
    private static final int PUBLISH_ADDS_BYTES_MAX = 16 * 1024;

    private final Function<Page, Extraction> extractor;
    private final Limits limits;
    private final @Nullable String run;

    Enrichment(Function<Page, Extraction> extractor, Limits limits) {
        this(extractor, limits, null);
    }

    /** {@code run} names a run of re-extraction; null reads pages as they come. */
    Enrichment(Function<Page, Extraction> extractor, Limits limits, @Nullable String run) {
        this.extractor = extractor;
        this.limits = limits;
        this.run = run;
    }

    @Override
    public List<Routed> apply(SourceRecord record) {
        return apply(AcceptedPage.of(record));
    }

    List<Routed> apply(AcceptedPage accepted) {
        if (accepted.notice() != null) {
            return List.of(toNotice(accepted, accepted.notice()));
        }
        return List.of(
                switch (extractor.apply(accepted.page())) {
                    case Found(Article article) -> toArticles(accepted, article);
                    case Refused(Extraction.Reason reason, String detail, long measured, long limit) ->
                        rejection(accepted, reason.name(), detail, measured, limit);
                });
    }

    private Routed toNotice(AcceptedPage accepted, PageNotice.Kind kind) {
        PageNotice notice = new PageNotice(
                accepted.articleId(),
                accepted.pageId(),
                accepted.page().url(),
                accepted.supplier(),
                accepted.attributes(),
                accepted.page().fetchedAt(),
                accepted.acceptedAt(),
                kind);
        Headers headers = headers(accepted);
        headers.add(HeaderNames.PAGE_NOTICE, bytes(kind.name().toLowerCase(Locale.ROOT)));
        return new Routed(Topics.ARTICLES_EXTRACTED, bytes(accepted.articleId()), Json.encode(notice), headers);
    }

    private Routed toArticles(AcceptedPage accepted, Article article) {
        ExtractedPage extracted = new ExtractedPage(
                accepted.articleId(),
                accepted.pageId(),
                accepted.page().url(),
                accepted.supplier(),
                accepted.attributes(),
                accepted.page().fetchedAt(),
                accepted.acceptedAt(),
                ContentMapping.content(article));
        byte[] key = bytes(accepted.articleId());
        byte[] value = Json.encode(extracted);
        Headers headers = headers(accepted);
        long size = RecordSize.of(key, value, headers) + PUBLISH_ADDS_BYTES_MAX;
        if (size > limits.eventBytesMax()) {
            String detail = "article event has " + size + " bytes, at most " + limits.eventBytesMax() + " fit";
            return rejection(accepted, EVENT_TOO_LARGE, detail, size, limits.eventBytesMax());
        }
        return new Routed(Topics.ARTICLES_EXTRACTED, key, value, headers);
    }

    private Routed rejection(AcceptedPage accepted, String reason, String detail, long measured, long limit) {
        return Routed.outcome(Outcome.rejected(
                        accepted.articleId(),
                        accepted.pageId(),
                        accepted.origin(),
                        Stage.ENRICH,
                        reason,
                        detail,
                        measured,
                        limit,
                        ArticleExtractor.ENGINE)
                .inRun(run));
    }

    private Headers headers(AcceptedPage accepted) {
        Headers headers = new RecordHeaders();
        headers.add(HeaderNames.CONTENT_TYPE, bytes("application/json"));
        headers.add(HeaderNames.ORIGIN, accepted.origin().toBytes());
        headers.add(HeaderNames.PAGE_ID, bytes(accepted.pageId()));
        if (accepted.traceparent() != null) {
            headers.add(HeaderNames.TRACEPARENT, bytes(accepted.traceparent()));
        }
        if (run != null) {
            headers.add(HeaderNames.REPROCESS_RUN, bytes(run));
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
