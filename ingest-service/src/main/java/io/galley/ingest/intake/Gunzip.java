package io.galley.ingest.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip (RFC 1952) piece by piece and stops at a limit: a bomb costs no more than that. */
final class Gunzip {
    private static final int PIECE_BYTES = 64 * 1024;

    private Gunzip() {}

    static boolean isPacked(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    /** The bytes unpacked; refused when they are damaged, or more than {@code bytesMax}. */
    static Checked<byte[]> unpack(byte[] packed, int bytesMax) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(Math.min(bytesMax, packed.length * 2));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), PIECE_BYTES)) {
            byte[] piece = new byte[PIECE_BYTES];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (unpacked.size() + read > bytesMax) {
                    return Checked.bad(tooLarge(bytesMax));
                }
                unpacked.write(piece, 0, read);
            }
            return Checked.good(unpacked.toByteArray());
        } catch (IOException damaged) {
            return Checked.bad(
                    Refusal.of(Reason.GZIP_INVALID, "the gzip of " + packed.length + " bytes is damaged or cut"));
        }
    }

    private static Refusal tooLarge(int bytesMax) {
        String detail = "the gzip unpacks to more than " + bytesMax + " bytes, at most " + bytesMax + " are taken";
        return new Refusal(Reason.PAGE_TOO_LARGE, detail, bytesMax + 1L, (long) bytesMax, null);
    }
}
