package io.galley.ingest.receiving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Reads a request's body piece by piece, never further than its limit and never more than the server may hold. */
sealed interface Body {
    int PIECE_BYTES = 64 * 1024;

    /** The whole body. */
    record Read(byte[] bytes) implements Body {}

    /** It was not read to its end. */
    record Refused(Answer answer) implements Body {}

    static Body read(InputStream in, int bytesMax, Waiting.Share share) {
        try {
            return readAll(in, bytesMax, share);
        } catch (IOException e) {
            return new Refused(
                    isTimeout(e)
                            ? Answer.problem(Answer.TIMEOUT, "BODY_TOO_SLOW", "the body did not arrive in time")
                            : Answer.problem(Answer.BAD_REQUEST, "BODY_INCOMPLETE", "the body ended before its end"));
        }
    }

    static Body unpack(InputStream packed, int bytesMax, Waiting.Share share) {
        try (InputStream in = new GZIPInputStream(packed, PIECE_BYTES)) {
            return readAll(in, bytesMax, share);
        } catch (IOException damaged) {
            return new Refused(Answer.problem(Answer.BAD_REQUEST, "GZIP_INVALID", "the gzip is damaged or cut"));
        }
    }

    private static Body readAll(InputStream in, int bytesMax, Waiting.Share share) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE_BYTES];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (body.size() + read > bytesMax) {
                return new Refused(Answer.tooLarge(
                        "BODY_TOO_LARGE", "the body has more than " + bytesMax + " bytes", bytesMax + 1L, bytesMax));
            }
            if (!share.take(read)) {
                return new Refused(busy());
            }
            body.write(piece, 0, read);
        }
        return new Read(body.toByteArray());
    }

    private static Answer busy() {
        return Answer.problem(
                        Answer.TOO_MANY, "TOO_MUCH_WAITING", "too many bytes wait for the brokers; try again soon")
                .with("Retry-After", "1");
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
