package io.galley.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of articles and pages: the first 128 bits of SHA-256 (FIPS 180-4), in 32 lower-case hex digits. They never
 * depend on what the extraction finds, so a better engine keeps them.
 */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int ID_BYTES = 16;

    private Ids() {}

    /** The article at a URL that has been normalised already. */
    public static String articleAt(String normalisedUrl) {
        return id("url:".getBytes(StandardCharsets.UTF_8), normalisedUrl.getBytes(StandardCharsets.UTF_8));
    }

    /** The article of a page that came without a URL: the page's bytes stand for it. */
    public static String articleOf(byte[] page) {
        return id("bytes:".getBytes(StandardCharsets.UTF_8), page);
    }

    /** One received page of an article. */
    public static String page(String articleId, byte[] page) {
        return id((articleId + ":").getBytes(StandardCharsets.UTF_8), page);
    }

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id itself, where it is one. */
    static String requireId(@Nullable String id, String what) {
        if (id == null || !isId(id)) {
            throw new IllegalArgumentException(what + " is not 32 lower-case hex digits");
        }
        return id;
    }

    private static String id(byte[] space, byte[] content) {
        MessageDigest sha256 = sha256();
        sha256.update(space);
        return HexFormat.of().formatHex(sha256.digest(content), 0, ID_BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
