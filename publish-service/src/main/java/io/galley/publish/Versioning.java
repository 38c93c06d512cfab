package io.galley.publish;

import io.galley.contract.ArticleEvent;
import io.galley.contract.ArticleEvent.Cause;
import io.galley.contract.ExtractedPage;
import io.galley.publish.Decision.NewVersion;
import io.galley.publish.Decision.Superseded;
import io.galley.publish.Decision.Unchanged;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** New, changed, unchanged or superseded: a pure function of what is known and what came. */
final class Versioning {
    private final EngineChanges engineChanges;

    Versioning(EngineChanges engineChanges) {
        this.engineChanges = engineChanges;
    }

    Decision.OfPage decide(@Nullable ArticleState known, ExtractedPage page, ContentHash hash, Reading reading) {
        int engine = reading.engine();
        if (known == null) {
            ArticleState first = ArticleState.first(hash, page.orderedAt(), page.pageId(), engine);
            return new NewVersion(first, null, List.of(), null);
        }
        if (page.orderedAt().isBefore(known.orderedAt())) {
            return new Superseded(known.version());
        }
        if (known.withdrawn() && reading.again()) {
            // A page that is read again is no sign that it is back, though it may bear the very time of the notice.
            return new Superseded(known.version());
        }
        if (known.withdrawn()) {
            return new NewVersion(
                    found(known, known.version() + 1, page, hash, engine),
                    known.contentHash(),
                    andStatus(hash.changedFrom(known.parts())),
                    Cause.PAGE);
        }
        boolean samePage = page.pageId().equals(known.pageId());
        if (samePage && engine < known.engine()) {
            // An older engine, still running somewhere, must not undo what a newer one found.
            return new Unchanged(known.fetchedAgain(page.orderedAt()));
        }
        if (hash.whole().equals(known.contentHash())) {
            return new Unchanged(found(known, known.version(), page, hash, engine));
        }
        return changed(known, page, hash, reading, samePage);
    }

    private Decision.OfPage changed(
            ArticleState known, ExtractedPage page, ContentHash hash, Reading reading, boolean samePage) {
        int engine = reading.engine();
        List<String> changed = hash.changedFrom(known.parts());
        // What was kept back stays the engine's doing when the page comes again with nothing new but its adverts.
        boolean byEngine = (samePage && (engine != known.engine() || reading.again()))
                || hash.whole().equals(known.withheldHash());
        if (byEngine && !engineChanges.publishes(changed)) {
            return new Unchanged(known.withheld(page.orderedAt(), page.pageId(), engine, hash.whole()));
        }
        return new NewVersion(
                found(known, known.version() + 1, page, hash, engine),
                known.contentHash(),
                changed,
                byEngine ? Cause.ENGINE : Cause.PAGE);
    }

    private static ArticleState found(
            ArticleState known, long version, ExtractedPage page, ContentHash hash, int engine) {
        return known.found(version, hash, page.orderedAt(), page.pageId(), engine);
    }

    private static List<String> andStatus(List<String> changed) {
        return Stream.concat(changed.stream(), Stream.of(ArticleEvent.CHANGED_STATUS))
                .sorted()
                .toList();
    }
}
