package io.galley.publish;

import io.galley.contract.ArticleEvent.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one received page. */
final class Decision {
    private Decision() {}

    /** What becomes of a page with an article. */
    sealed interface OfPage permits NewVersion, Unpublished {}

    /** What becomes of a notice. */
    sealed interface OfNotice permits Withdrawn, Unpublished {}

    /** Nothing is published. */
    sealed interface Unpublished extends OfPage, OfNotice {}

    /** A version with content. {@code previous} is the content hash before, null for the first. */
    record NewVersion(
            ArticleState after,
            @Nullable String previous,
            List<String> changed,
            @Nullable Cause cause) implements OfPage {}

    /** A version without content. {@code reason} is a code of the event. */
    record Withdrawn(ArticleState after, String reason) implements OfNotice {}

    /** Nothing differs, or nothing that is published; {@code after} remembers the newer fetch. */
    record Unchanged(ArticleState after) implements Unpublished {}

    /** The page was missed, which is not enough to withdraw: {@code secondsMissing} of {@code secondsNeeded}. */
    record Missed(ArticleState after, long secondsMissing, long secondsNeeded) implements Unpublished {}

    /** Fetched before the newest known page; nothing to remember. */
    record Superseded(long version) implements Unpublished {}

    /** A page is gone of which nothing was ever published; nothing to remember. */
    record NothingToWithdraw() implements Unpublished {}
}
