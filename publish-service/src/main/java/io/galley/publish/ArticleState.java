package io.galley.publish;

import io.galley.contract.Ids;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What publish remembers of an article, for ever. {@link ArticleStateFormat} writes it.
 *
 * @param version the newest version
 * @param contentHash content hash of the newest version, 64 hex digits
 * @param parts hashes of its parts, see {@link ContentHash#parts()}
 * @param orderedAt when the newest known page was fetched
 * @param pageId the newest known page, 32 hex digits
 * @param engine the engine that extracted the newest known page
 * @param withheldHash content hash that the newest known page has by that engine, where {@link EngineChanges} kept it
 *     back; null where nothing is kept back
 * @param withdrawn whether the newest version is a withdrawal; {@code contentHash} and {@code parts} are then those of
 *     the last version that had content
 * @param missingAt the earliest fetch after {@code orderedAt} that missed the page (HTTP's status 404); null where none
 *     did
 * @param routes ids of the routes that hold the newest version, see {@link Routing}; at most {@link #ROUTES_MAX}
 */
record ArticleState(
        long version,
        String contentHash,
        Map<String, Long> parts,
        Instant orderedAt,
        String pageId,
        int engine,
        @Nullable String withheldHash,
        boolean withdrawn,
        @Nullable Instant missingAt,
        Set<Long> routes) {
    /** In the order of the alphabet, which {@link ContentHash#parts()} keeps. */
    static final String[] PARTS = {"authors", "paragraphs", "publishedAt", "title"};

    /** As many as one byte counts. */
    static final int ROUTES_MAX = 255;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    ArticleState {
        parts = new TreeMap<>(parts);
        routes = Collections.unmodifiableSortedSet(new TreeSet<>(routes));
        // Only whole hashes and ids fill the fixed format.
        if (version < 1
                || !HASH.matcher(contentHash).matches()
                || (withheldHash != null && !HASH.matcher(withheldHash).matches())
                || !Ids.isId(pageId)
                || routes.size() > ROUTES_MAX
                || !parts.keySet().equals(Set.of(PARTS))) {
            throw new IllegalArgumentException("no article state: version " + version);
        }
    }

    /** The first version of an article. */
    static ArticleState first(ContentHash hash, Instant at, String pageId, int engine) {
        return new ArticleState(1, hash.whole(), hash.parts(), at, pageId, engine, null, false, null, Set.of());
    }

    /** After a page with this content; {@code next} is its version, which may be the same. */
    ArticleState found(long next, ContentHash hash, Instant at, String newestPageId, int newestEngine) {
        return new ArticleState(
                next,
                hash.whole(),
                hash.parts(),
                at,
                newestPageId,
                newestEngine,
                null,
                false,
                missingAfter(at),
                routes);
    }

    /** The same, after a fetch that brought nothing to remember but its time. */
    ArticleState fetchedAgain(Instant at) {
        return new ArticleState(
                version, contentHash, parts, at, pageId, engine, withheldHash, withdrawn, missingAfter(at), routes);
    }

    /** The same version, after a fetch of a page whose content is kept back. */
    ArticleState withheld(Instant at, String newestPageId, int newestEngine, String hash) {
        return new ArticleState(
                version, contentHash, parts, at, newestPageId, newestEngine, hash, withdrawn, missingAfter(at), routes);
    }

    /** The next version, a withdrawal. */
    ArticleState withdrawnAt(Instant at) {
        return new ArticleState(version + 1, contentHash, parts, at, pageId, engine, null, true, null, routes);
    }

    /** The same version, after a fetch that missed the page. */
    ArticleState missing(Instant earliest) {
        return new ArticleState(
                version, contentHash, parts, orderedAt, pageId, engine, withheldHash, withdrawn, earliest, routes);
    }

    /** The same version, held by these routes. */
    ArticleState inRoutes(Set<Long> holding) {
        return new ArticleState(
                version, contentHash, parts, orderedAt, pageId, engine, withheldHash, withdrawn, missingAt, holding);
    }

    /** A page that is found is missing no more, unless it was missed later. */
    private @Nullable Instant missingAfter(Instant at) {
        return missingAt != null && missingAt.isAfter(at) ? missingAt : null;
    }
}
