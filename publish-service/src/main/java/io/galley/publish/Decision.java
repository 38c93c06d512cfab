package io.galley.publish;

import io.galley.contract.ArticleEvent.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one extracted page. */
sealed interface Decision {

    /** A new version. {@code previous} is the content hash of the version before, null for the first. */
    record NewVersion(
            ArticleState after,
            @Nullable String previous,
            List<String> changed,
            @Nullable Cause cause) implements Decision {}

    /** Nothing to publish; {@code after} remembers the newer fetch. */
    record Unchanged(ArticleState after) implements Decision {}

    /** Fetched before the newest known page; nothing to remember. */
    record Superseded(long version) implements Decision {}
}
