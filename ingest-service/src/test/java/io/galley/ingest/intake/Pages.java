package io.galley.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Submitted bytes for tests. */
public final class Pages {
    /** A page that any intake takes. */
    public static final byte[] HTML = utf8("<html><body><p>The tram is back.</p></body></html>");

    private Pages() {}

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Gzip of so many MiB of zeros: one packed MiB after another, which is gzip, too. */
    public static byte[] bomb(int mebibytes) {
        byte[] one = gzip(new byte[1 << 20]);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int i = 0; i < mebibytes; i++) {
            packed.writeBytes(one);
        }
        return packed.toByteArray();
    }

    /** A page of exactly so many bytes. */
    public static byte[] ofSize(int bytes) {
        byte[] page = new byte[bytes];
        Arrays.fill(page, (byte) 'a');
        return page;
    }
}
