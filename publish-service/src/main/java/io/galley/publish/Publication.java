package io.galley.publish;

import io.galley.contract.ExtractedPage;
import io.galley.contract.Limits;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.PageNotice;
import io.galley.contract.RecordSize;
import io.galley.publish.Decision.Missed;
import io.galley.publish.Decision.NewVersion;
import io.galley.publish.Decision.NothingToWithdraw;
import io.galley.publish.Decision.Superseded;
import io.galley.publish.Decision.Unchanged;
import io.galley.publish.Decision.Unpublished;
import io.galley.publish.Decision.Withdrawn;
import io.galley.publish.Routing.Ways;
import io.galley.runtime.Routed;
import io.galley.runtime.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service's step: what to write for one received page, and what to remember. Pure; the caller holds the store. */
final class Publication {
    private final Versioning versioning;
    private final Withdrawal withdrawal;
    private final Routing routing;
    private final EventRecords events;
    private final Limits limits;

    Publication(Versioning versioning, Withdrawal withdrawal, Routing routing, EventRecords events, Limits limits) {
        this.versioning = versioning;
        this.withdrawal = withdrawal;
        this.routing = routing;
        this.events = events;
        this.limits = limits;
    }

    /**
     * What one record leads to.
     *
     * @param after what to remember; null where what is known stays as it is
     */
    record Result(@Nullable ArticleState after, List<Routed> records) {}

    /**
     * Decides.
     *
     * @throws RuntimeException when enrich did not write the record: a foreign record, which becomes a dead letter
     */
    Result apply(@Nullable ArticleState known, SourceRecord record) {
        ReceivedRecord received = ReceivedRecord.of(record);
        return switch (received.page()) {
            case ExtractedPage page -> found(known, page, received);
            case PageNotice notice -> noticed(known, notice, received);
        };
    }

    private Result found(@Nullable ArticleState known, ExtractedPage page, ReceivedRecord received) {
        int engine = engine(page);
        return switch (versioning.decide(known, page, ContentHash.of(page.content()), reading(page, received))) {
            case NewVersion version -> {
                Ways ways = routing.of(page.content(), version.after().routes());
                yield fitting(
                        version.after().inRoutes(ways.after()),
                        events.published(received, page, version, ways),
                        received,
                        version.previous() == null ? Kind.PUBLISHED : Kind.UPDATED,
                        engine);
            }
            case Unpublished unpublished -> unpublished(unpublished, received, engine);
        };
    }

    private Result noticed(@Nullable ArticleState known, PageNotice notice, ReceivedRecord received) {
        return switch (withdrawal.decide(known, notice)) {
            case Withdrawn withdrawn -> {
                Ways ways = routing.ofWithdrawal(withdrawn.after().routes());
                yield fitting(
                        withdrawn.after().inRoutes(ways.after()),
                        events.withdrawn(received, withdrawn, ways),
                        received,
                        Kind.WITHDRAWN,
                        null);
            }
            case Unpublished unpublished -> unpublished(unpublished, received, null);
        };
    }

    private static Result unpublished(Unpublished decision, ReceivedRecord received, @Nullable Integer engine) {
        return switch (decision) {
            case Unchanged(ArticleState after) ->
                new Result(after, List.of(Outcomes.of(received, Kind.UNCHANGED, after.version(), engine)));
            case Missed missed -> new Result(missed.after(), List.of(Outcomes.missed(received, missed)));
            case Superseded(long version) ->
                new Result(null, List.of(Outcomes.of(received, Kind.SUPERSEDED, version, engine)));
            case NothingToWithdraw() -> new Result(null, List.of(Outcomes.nothingToWithdraw(received)));
        };
    }

    /** All of the records, or, where one is too large, none of them. */
    private Result fitting(
            ArticleState after, List<Routed> records, ReceivedRecord received, Kind kind, @Nullable Integer engine) {
        for (Routed record : records) {
            long size = RecordSize.of(record.key(), record.value(), record.headers());
            if (size > limits.eventBytesMax()) {
                return new Result(null, List.of(Outcomes.tooLarge(received, size, limits.eventBytesMax(), engine)));
            }
        }
        List<Routed> all = new ArrayList<>(records);
        all.add(Outcomes.of(received, kind, after.version(), engine));
        return new Result(after, all);
    }

    private static Reading reading(ExtractedPage page, ReceivedRecord received) {
        return new Reading(engine(page), received.run().isPresent());
    }

    private static int engine(ExtractedPage page) {
        if (page.content().extraction() == null) {
            throw new IllegalArgumentException("the record's value is no extracted page");
        }
        return page.content().extraction().engine();
    }
}
