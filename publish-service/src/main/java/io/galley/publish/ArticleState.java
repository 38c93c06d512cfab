package io.galley.publish;

import io.galley.contract.Ids;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What publish remembers of an article, for ever: 105 bytes. docs/decisions/0004-article-state.md has the format.
 *
 * @param version the newest version
 * @param contentHash its content hash, 64 hex digits
 * @param parts hashes of its parts, see {@link ContentHash#parts()}
 * @param orderedAt when the newest known page was fetched
 * @param pageId the newest known page, 32 hex digits
 * @param engine the engine that extracted the newest known page
 */
record ArticleState(
        long version, String contentHash, Map<String, Long> parts, Instant orderedAt, String pageId, int engine) {
    private static final byte FORMAT = 1;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int HASH_BYTES = 32;
    private static final int ID_BYTES = 16;
    /** In the order of the alphabet, which {@link ContentHash#parts()} keeps. */
    private static final String[] PARTS = {"authors", "paragraphs", "publishedAt", "title"};

    private static final int BYTES = Byte.BYTES
            + Long.BYTES
            + HASH_BYTES
            + PARTS.length * Long.BYTES
            + Long.BYTES
            + Integer.BYTES
            + ID_BYTES
            + Integer.BYTES;

    ArticleState {
        parts = new TreeMap<>(parts);
        // Only whole hashes and ids fill the fixed format.
        if (version < 1
                || !HASH.matcher(contentHash).matches()
                || !Ids.isId(pageId)
                || !parts.keySet().equals(Set.of(PARTS))) {
            throw new IllegalArgumentException("no article state: version " + version);
        }
    }

    /** The same, after a fetch that brought nothing to remember but its time. */
    ArticleState fetchedAgain(Instant at) {
        return new ArticleState(version, contentHash, parts, at, pageId, engine);
    }

    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        out.put(FORMAT).putLong(version).put(HexFormat.of().parseHex(contentHash));
        for (String part : PARTS) {
            out.putLong(parts.getOrDefault(part, 0L));
        }
        out.putLong(orderedAt.getEpochSecond()).putInt(orderedAt.getNano());
        out.put(HexFormat.of().parseHex(pageId)).putInt(engine);
        return out.array();
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @throws IllegalArgumentException when the bytes have another format: a store of a newer release
     */
    static ArticleState of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length != BYTES || in.get() != FORMAT) {
            throw new IllegalArgumentException(
                    "article state of " + bytes.length + " bytes is not of format " + FORMAT);
        }
        long version = in.getLong();
        String contentHash = hex(in, HASH_BYTES);
        TreeMap<String, Long> parts = new TreeMap<>();
        for (String part : PARTS) {
            parts.put(part, in.getLong());
        }
        Instant orderedAt = Instant.ofEpochSecond(in.getLong(), in.getInt());
        return new ArticleState(version, contentHash, parts, orderedAt, hex(in, ID_BYTES), in.getInt());
    }

    private static String hex(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
