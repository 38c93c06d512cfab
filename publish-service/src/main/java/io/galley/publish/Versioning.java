package io.galley.publish;

import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.ExtractedPage;
import io.galley.publish.Decision.NewVersion;
import io.galley.publish.Decision.Superseded;
import io.galley.publish.Decision.Unchanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New, changed, unchanged or superseded: a pure function of what is known and what came. */
final class Versioning {
    private Versioning() {}

    static Decision decide(@Nullable ArticleState known, ExtractedPage page, ContentHash hash, int engine) {
        if (known == null) {
            return new NewVersion(state(1, page, hash, engine), null, List.of(), null);
        }
        if (page.orderedAt().isBefore(known.orderedAt())) {
            return new Superseded(known.version());
        }
        boolean samePage = page.pageId().equals(known.pageId());
        if (samePage && engine < known.engine()) {
            // An older engine, still running somewhere, must not undo what a newer one found.
            return new Unchanged(known.fetchedAgain(page.orderedAt()));
        }
        if (hash.whole().equals(known.contentHash())) {
            return new Unchanged(state(known.version(), page, hash, engine));
        }
        Cause cause = samePage && engine != known.engine() ? Cause.ENGINE : Cause.PAGE;
        return new NewVersion(
                state(known.version() + 1, page, hash, engine),
                known.contentHash(),
                hash.changedFrom(known.parts()),
                cause);
    }

    private static ArticleState state(long version, ExtractedPage page, ContentHash hash, int engine) {
        return new ArticleState(version, hash.whole(), hash.parts(), page.orderedAt(), page.pageId(), engine);
    }
}
