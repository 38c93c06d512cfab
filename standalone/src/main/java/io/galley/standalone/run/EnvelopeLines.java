package io.galley.standalone.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, none of which may fill the memory: what is over the limit is read past and reported. */
final class EnvelopeLines {
    private final InputStream in;
    private final int bytesMax;
    private long number;

    EnvelopeLines(InputStream in, int bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
    }

    /**
     * One line without its end.
     *
     * @param number from 1
     * @param tooLong whether it was over the limit; its bytes are then empty
     */
    record Line(long number, byte[] bytes, boolean tooLong) {}

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        boolean tooLong = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            any = true;
            if (b == '\n') {
                break;
            }
            if (line.size() == bytesMax) {
                tooLong = true;
                line.reset();
            }
            if (!tooLong && b != '\r') {
                line.write(b);
            }
        }
        return any ? new Line(++number, tooLong ? new byte[0] : line.toByteArray(), tooLong) : null;
    }
}
