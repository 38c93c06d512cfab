package io.galley.extraction;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page as a scraper handed it in.
 *
 * @param bytes the page, unzipped, in whatever charset it came; not copied, so the caller must leave it alone
 * @param media what the supplier says the bytes are
 * @param charset the charset that the supplier declared, for example in {@code content-type}; a claim, not the truth
 * @param url the address that the page was fetched from, absolute; flat text often has none
 * @param fetchedAt when the page was fetched, for dates such as "3 days ago" and to doubt dates in the future
 */
public record Page(
        byte[] bytes,
        Media media,
        @Nullable String charset,
        @Nullable String url,
        @Nullable Instant fetchedAt) {

    /** What the bytes are. */
    public enum Media {
        /** Markup. */
        HTML,
        /** Already flattened: lines of text without markup. */
        TEXT,
        /** Nobody said; the extraction looks. */
        UNKNOWN
    }

    public Page {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(media, "media");
    }

    /** A page of which nothing but its bytes is known. */
    public static Page of(byte[] bytes) {
        return new Page(bytes, Media.UNKNOWN, null, null, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Page that
                && Arrays.equals(bytes, that.bytes)
                && media == that.media
                && Objects.equals(charset, that.charset)
                && Objects.equals(url, that.url)
                && Objects.equals(fetchedAt, that.fetchedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), media, charset, url, fetchedAt);
    }

    @Override
    public String toString() {
        return "Page[" + bytes.length + " bytes, " + media + ", charset=" + charset + ", url=" + url + "]";
    }
}
