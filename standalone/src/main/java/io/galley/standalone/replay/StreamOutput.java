package io.galley.standalone.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Standard output, a pipe or a device: what went there cannot be taken back, so nothing is resumed. */
final class StreamOutput implements Output {
    private static final int BUFFER_BYTES = 64 << 10;

    private final PrintStream out;
    private final Form form;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

    StreamOutput(PrintStream out, Form form) {
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
        if (out.checkError()) {
            throw new ClosedException();
        }
    }
}
