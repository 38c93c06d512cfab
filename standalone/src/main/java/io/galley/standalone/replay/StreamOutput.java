package io.galley.standalone.replay;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Standard output, a pipe or a device: what went there cannot be taken back, so nothing is resumed. */
final class StreamOutput implements Output {
    private static final int BUFFER_BYTES = 64 << 10;

    private final OutputStream out;
    private final Form form;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

    StreamOutput(OutputStream out, Form form) {
        this.out = out;
        this.form = form;
    }

    /** The reader of the pipe went away, as {@code head} does when it has seen enough. */
    static final class ClosedException extends IOException {
        ClosedException() {
            super("nobody reads the output any more, or it cannot be written");
        }
    }

    @Override
    public @Nullable Checkpoint resume() {
        return null;
    }

    @Override
    public void begin(Checkpoint at) throws IOException {
        put(form.head());
    }

    @Override
    public void write(Entry entry, @Nullable JsonNode event) throws IOException {
        if (event == null) {
            throw new IllegalStateException("only events have lines");
        }
        put(form.event(Instant.ofEpochMilli(entry.record().timestamp()), Output.valueOf(entry.record()), event));
    }

    @Override
    public void reached(Supplier<Checkpoint> at) {
        // Lines are written as they come.
    }

    @Override
    public void interrupted(Checkpoint at) throws IOException {
        flush();
    }

    @Override
    public void finished(Checkpoint at) throws IOException {
        flush();
    }

    @Override
    public String howToResume() {
        return "";
    }

    @Override
    public void close() {
        // Standard output stays open for what the process says next.
    }

    private void put(byte[] line) throws IOException {
        buffer.write(line);
        if (buffer.size() >= BUFFER_BYTES) {
            flush();
        }
    }

    /** Writes what waits; the replay asks for it when there is nothing else to do. */
    @Override
    public void idle() throws IOException {
        flush();
    }

    private void flush() throws IOException {
        out.write(buffer.toByteArray(), 0, buffer.size());
        buffer.reset();
        out.flush();
        if (out instanceof PrintStream print && print.checkError()) {
            throw whyStandardOutputFails();
        }
    }

    /** A print stream keeps its failures to itself: one byte more brings out whether the reader or the disk is gone. */
    private static IOException whyStandardOutputFails() {
        try (FileOutputStream again = new FileOutputStream(FileDescriptor.out)) {
            again.write('\n');
            return new IOException("cannot write standard output");
        } catch (IOException e) {
            boolean gone = String.valueOf(e.getMessage()).contains("Broken pipe");
            return gone ? new ClosedException() : new IOException("cannot write standard output: " + e.getMessage(), e);
        }
    }
}
