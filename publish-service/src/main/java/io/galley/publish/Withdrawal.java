package io.galley.publish;

import io.galley.contract.ArticleEvent;
import io.galley.contract.PageNotice;
import io.galley.publish.Decision.Missed;
import io.galley.publish.Decision.NothingToWithdraw;
import io.galley.publish.Decision.Superseded;
import io.galley.publish.Decision.Unchanged;
import io.galley.publish.Decision.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a notice withdraws an article. A page that is gone is withdrawn at once; one that is missing, when two
 * fetches far enough apart have missed it and none between them found it: one blocked scraper withdraws nothing.
 */
final class Withdrawal {
    private final Duration missingMin;

    /** {@code missingMin} is the least time between the two fetches. */
    Withdrawal(Duration missingMin) {
        this.missingMin = missingMin;
    }

    Decision.OfNotice decide(@Nullable ArticleState known, PageNotice notice) {
        if (known == null) {
            return new NothingToWithdraw();
        }
        Instant at = notice.orderedAt();
        if (at.isBefore(known.orderedAt())) {
            return new Superseded(known.version());
        }
        return switch (notice.notice()) {
            case GONE ->
                known.withdrawn()
                        ? new Unchanged(known.fetchedAgain(at))
                        : new Withdrawn(known.withdrawnAt(at), ArticleEvent.GONE);
            case MISSING -> known.withdrawn() ? new Unchanged(known) : missed(known, at);
        };
    }

    /** Misses do not move the newest known fetch: until they withdraw, a page found before them is still good. */
    private Decision.OfNotice missed(ArticleState known, Instant at) {
        Instant first = known.missingAt() == null ? at : known.missingAt();
        // Fetches may arrive in any order.
        Instant earlier = first.isBefore(at) ? first : at;
        Instant later = first.isBefore(at) ? at : first;
        Duration missing = Duration.between(earlier, later);
        return missing.compareTo(missingMin) >= 0
                ? new Withdrawn(known.withdrawnAt(later), ArticleEvent.MISSING)
                : new Missed(known.missing(earlier), missing.toSeconds(), missingMin.toSeconds());
    }
}
