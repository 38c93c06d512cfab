package io.galley.publish;

import io.galley.contract.Outcome;
import io.galley.contract.Outcome.Kind;
import io.galley.contract.Outcome.Stage;
import io.galley.publish.Decision.Missed;
import io.galley.runtime.Routed;
import org.jspecify.annotations.Nullable;

/** The outcomes that publish writes, one for each received page. */
final class Outcomes {
    /** The article is too large for an event: published in {@code pages.outcomes}. */
    private static final String EVENT_TOO_LARGE = "EVENT_TOO_LARGE";
    /** A page is gone of which nothing was ever published. */
    private static final String NOTHING_TO_WITHDRAW = "NOTHING_TO_WITHDRAW";
    /** A fetch missed the page, and more must miss it before its article is withdrawn. */
    private static final String PAGE_MISSING = "PAGE_MISSING";

    private Outcomes() {}

    static Routed of(ReceivedRecord received, Kind kind, long version, @Nullable Integer engine) {
        return outcome(received, kind, null, null, null, null, version, engine);
    }

    static Routed missed(ReceivedRecord received, Missed missed) {
        String detail = "fetches missed the page for " + missed.secondsMissing() + " s, withdrawn is after "
                + missed.secondsNeeded() + " s";
        return outcome(
                received,
                Kind.UNCHANGED,
                PAGE_MISSING,
                detail,
                missed.secondsMissing(),
                missed.secondsNeeded(),
                missed.after().version(),
                null);
    }

    static Routed nothingToWithdraw(ReceivedRecord received) {
        return outcome(
                received,
                Kind.REJECTED,
                NOTHING_TO_WITHDRAW,
                "the page is gone, and no article of it was ever published",
                null,
                null,
                null,
                null);
    }

    static Routed tooLarge(ReceivedRecord received, long size, long limit, @Nullable Integer engine) {
        String detail = "article event has " + size + " bytes, at most " + limit + " fit";
        return outcome(received, Kind.REJECTED, EVENT_TOO_LARGE, detail, size, limit, null, engine);
    }

    private static Routed outcome(
            ReceivedRecord received,
            Kind kind,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Long measured,
            @Nullable Long limit,
            @Nullable Long version,
            @Nullable Integer engine) {
        return Routed.outcome(new Outcome(
                received.page().id(),
                received.page().pageId(),
                received.origin(),
                Stage.PUBLISH,
                kind,
                reason,
                detail,
                measured,
                limit,
                version,
                engine,
                received.run().orElse(null)));
    }
}
