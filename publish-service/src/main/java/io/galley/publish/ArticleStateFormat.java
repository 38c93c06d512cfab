package io.galley.publish;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@link ArticleState} as bytes of the store: 106 of them, and more only for what few articles have. Written is format
 * 2, read are 1 and 2; docs/decisions/0004-article-state.md has both.
 */
final class ArticleStateFormat {
    private static final byte FORMAT = 2;
    private static final byte FIRST_FORMAT = 1;
    private static final int HASH_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final int INSTANT_BYTES = Long.BYTES + Integer.BYTES;
    /** Version, content hash, parts, time of the fetch, page, engine: the same in all formats. */
    private static final int CORE_BYTES =
            Long.BYTES + HASH_BYTES + ArticleState.PARTS.length * Long.BYTES + INSTANT_BYTES + ID_BYTES + Integer.BYTES;

    private static final int WITHHELD = 1;
    private static final int WITHDRAWN = 2;
    private static final int MISSING = 4;
    private static final int ROUTED = 8;
    private static final int FLAGS = WITHHELD | WITHDRAWN | MISSING | ROUTED;

    private ArticleStateFormat() {}

    static byte[] write(ArticleState state) {
        int flags = flags(state);
        ByteBuffer out = ByteBuffer.allocate(2
                + CORE_BYTES
                + optionalBytes(flags)
                + routeBytes(state.routes().size()));
        out.put(FORMAT).put((byte) flags);
        out.putLong(state.version()).put(HexFormat.of().parseHex(state.contentHash()));
        for (String part : ArticleState.PARTS) {
            out.putLong(state.parts().getOrDefault(part, 0L));
        }
        put(out, state.orderedAt());
        out.put(HexFormat.of().parseHex(state.pageId())).putInt(state.engine());
        if (state.withheldHash() != null) {
            out.put(HexFormat.of().parseHex(state.withheldHash()));
        }
        if (state.missingAt() != null) {
            put(out, state.missingAt());
        }
        if (!state.routes().isEmpty()) {
            out.put((byte) state.routes().size());
            state.routes().forEach(out::putLong);
        }
        return out.array();
    }

    /**
     * Reads what {@link #write} wrote, here or in an earlier release.
     *
     * @throws IllegalArgumentException when the bytes have another format: a store of a newer release
     */
    static ArticleState read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 1 + CORE_BYTES) {
            throw unknown(bytes);
        }
        byte format = in.get();
        int flags = format == FIRST_FORMAT ? 0 : in.get();
        int length = (format == FIRST_FORMAT ? 1 : 2) + CORE_BYTES + optionalBytes(flags);
        if ((flags & ROUTED) != 0 && length < bytes.length) {
            length += routeBytes(Byte.toUnsignedInt(bytes[length]));
        }
        if (format < FIRST_FORMAT || format > FORMAT || (flags & ~FLAGS) != 0 || bytes.length != length) {
            throw unknown(bytes);
        }
        return read(in, flags);
    }

    private static ArticleState read(ByteBuffer in, int flags) {
        long version = in.getLong();
        String contentHash = hex(in, HASH_BYTES);
        TreeMap<String, Long> parts = new TreeMap<>();
        for (String part : ArticleState.PARTS) {
            parts.put(part, in.getLong());
        }
        Instant orderedAt = instant(in);
        String pageId = hex(in, ID_BYTES);
        int engine = in.getInt();
        @Nullable String withheldHash = (flags & WITHHELD) == 0 ? null : hex(in, HASH_BYTES);
        @Nullable Instant missingAt = (flags & MISSING) == 0 ? null : instant(in);
        boolean withdrawn = (flags & WITHDRAWN) != 0;
        Set<Long> routes = new TreeSet<>();
        for (int left = (flags & ROUTED) == 0 ? 0 : Byte.toUnsignedInt(in.get()); left > 0; left--) {
            routes.add(in.getLong());
        }
        return new ArticleState(
                version, contentHash, parts, orderedAt, pageId, engine, withheldHash, withdrawn, missingAt, routes);
    }

    private static int flags(ArticleState state) {
        return (state.withheldHash() == null ? 0 : WITHHELD)
                | (state.withdrawn() ? WITHDRAWN : 0)
                | (state.missingAt() == null ? 0 : MISSING)
                | (state.routes().isEmpty() ? 0 : ROUTED);
    }

    /** A count, and the ids; nothing where there are none. */
    private static int routeBytes(int routes) {
        return routes == 0 ? 0 : 1 + routes * Long.BYTES;
    }

    private static int optionalBytes(int flags) {
        return ((flags & WITHHELD) == 0 ? 0 : HASH_BYTES) + ((flags & MISSING) == 0 ? 0 : INSTANT_BYTES);
    }

    private static void put(ByteBuffer out, Instant time) {
        out.putLong(time.getEpochSecond()).putInt(time.getNano());
    }

    private static Instant instant(ByteBuffer in) {
        return Instant.ofEpochSecond(in.getLong(), in.getInt());
    }

    private static String hex(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static IllegalArgumentException unknown(byte[] bytes) {
        return new IllegalArgumentException(
                "article state of " + bytes.length + " bytes is not of format " + FIRST_FORMAT + " or " + FORMAT);
    }
}
