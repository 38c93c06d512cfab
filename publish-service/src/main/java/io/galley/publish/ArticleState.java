package io.galley.publish;

import io.galley.contract.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 */
record ArticleState(
        long version,
        String contentHash,
        Map<String, Long> parts,
        Instant orderedAt,
        String pageId,
        int engine,
        @Nullable String withheldHash) {
    /** In the order of the alphabet, which {@link ContentHash#parts()} keeps. */
    static final String[] PARTS = {"authors", "paragraphs", "publishedAt", "title"};

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    ArticleState {
        parts = new TreeMap<>(parts);
        // Only whole hashes and ids fill the fixed format.
        if (version < 1
                || !HASH.matcher(contentHash).matches()
                || (withheldHash != null && !HASH.matcher(withheldHash).matches())
                || !Ids.isId(pageId)
                || !parts.keySet().equals(Set.of(PARTS))) {
            throw new IllegalArgumentException("no article state: version " + version);
        }
    }

    /** The same, after a fetch that brought nothing to remember but its time. */
    ArticleState fetchedAgain(Instant at) {
        return new ArticleState(version, contentHash, parts, at, pageId, engine, withheldHash);
    }

    /** The same version, after a fetch of a page whose content is kept back. */
    ArticleState withheld(Instant at, String newestPageId, int newestEngine, String hash) {
        return new ArticleState(version, contentHash, parts, at, newestPageId, newestEngine, hash);
    }
}
