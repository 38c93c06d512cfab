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
    private final EngineChanges engineChanges;

    Versioning(EngineChanges engineChanges) {
        this.engineChanges = engineChanges;
    }

    Decision decide(@Nullable ArticleState known, ExtractedPage page, ContentHash hash, int engine) {
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
        return changed(known, page, hash, engine, samePage);
    }

    private Decision changed(ArticleState known, ExtractedPage page, ContentHash hash, int engine, boolean samePage) {
        List<String> changed = hash.changedFrom(known.parts());
        // What was kept back stays the engine's doing when the page comes again with nothing new but its adverts.
        boolean byEngine =
                (samePage && engine != known.engine()) || hash.whole().equals(known.withheldHash());
        if (byEngine && !engineChanges.publishes(changed)) {
            return new Unchanged(known.withheld(page.orderedAt(), page.pageId(), engine, hash.whole()));
        }
        return new NewVersion(
                state(known.version() + 1, page, hash, engine),
                known.contentHash(),
                changed,
                byEngine ? Cause.ENGINE : Cause.PAGE);
    }

    private static ArticleState state(long version, ExtractedPage page, ContentHash hash, int engine) {
        return new ArticleState(version, hash.whole(), hash.parts(), page.orderedAt(), page.pageId(), engine, null);
    }
}
