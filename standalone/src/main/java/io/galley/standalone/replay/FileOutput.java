package io.galley.standalone.replay;

import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file, with its checkpoint beside it in {@code FILE.resume} until it is complete. A checkpoint is written after the
 * bytes that it speaks of, and replaced as a whole: whenever the process dies, the file is at least as long as its
 * checkpoint says, and is cut to that length before it grows again.
 */
final class FileOutput implements Output {
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(1);
    private static final int BUFFER_BYTES = 256 << 10;

    private final Path file;
    private final Path checkpoint;
    private final Form form;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BUFFER_BYTES);
    private @Nullable FileChannel channel;
    private long lastCheckpoint;

    FileOutput(Path file, Form form) {
        this.file = file;
        this.checkpoint = file.resolveSibling(file.getFileName() + ".resume");
        this.form = form;
    }

    @Override
    public @Nullable Checkpoint resume() throws IOException {
        if (!Files.exists(checkpoint)) {
            if (Files.exists(file)) {
                throw new BadArgument("nothing to resume: " + shown(file) + " is there, but no " + shown(checkpoint)
                        + " beside it: it is complete, or no replay; without --resume it is written anew");
            }
            return null;
        }
        try {
            Checkpoint found = Checkpoint.decode(Files.readAllBytes(checkpoint));
            long length = Files.exists(file) ? Files.size(file) : 0;
            if (length < found.bytes()) {
                throw new BadArgument(shown(file) + " has " + length + " bytes, its checkpoint speaks of "
                        + found.bytes() + ": it was cut or replaced, and cannot be resumed");
            }
            return found;
        } catch (IllegalArgumentException e) {
            throw new BadArgument(shown(checkpoint) + " is no checkpoint of this release: delete it and begin anew");
        }
    }

    @Override
    public void begin(Checkpoint at) throws IOException {
        FileChannel opened = failing(() -> open());
        channel = opened;
        save(at);
        failing(() -> opened.truncate(at.bytes()).position(at.bytes()));
        if (at.bytes() == 0) {
            put(form.head());
        }
    }

    @Override
    public void write(Entry entry, @Nullable JsonNode event) throws IOException {
        if (event == null) {
            throw new IllegalStateException("only events have lines");
        }
        put(form.event(Instant.ofEpochMilli(entry.record().timestamp()), Output.valueOf(entry.record()), event));
    }

    @Override
    public void reached(Supplier<Checkpoint> at) throws IOException {
        if (System.nanoTime() - lastCheckpoint > CHECKPOINT_EVERY.toNanos()) {
            interrupted(at.get());
        }
    }

    @Override
    public void interrupted(Checkpoint at) throws IOException {
        flush();
        FileChannel open = opened();
        failing(() -> {
            open.force(false);
            return open;
        });
        save(at.withBytes(failing(open::position)));
    }

    @Override
    public void finished(Checkpoint at) throws IOException {
        interrupted(at);
        Files.deleteIfExists(checkpoint);
    }

    @Override
    public String howToResume() {
        return "the same command with --resume goes on where " + shown(file) + " ends";
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private FileChannel open() throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(opened)) {
            opened.close();
            throw new BadArgument("another replay writes " + shown(file) + " at this moment");
        }
        return opened;
    }

    private static boolean isTaken(FileChannel opened) throws IOException {
        try {
            return opened.tryLock() == null;
        } catch (OverlappingFileLockException inThisProcess) {
            return true;
        }
    }

    private void save(Checkpoint at) throws IOException {
        Path fresh = checkpoint.resolveSibling(checkpoint.getFileName() + ".new");
        failing(() -> {
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                writeAll(out, at.encode());
                out.force(true);
            }
            return Files.move(fresh, checkpoint, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
        lastCheckpoint = System.nanoTime();
    }

    private void put(byte[] line) throws IOException {
        buffer.write(line);
        if (buffer.size() >= BUFFER_BYTES) {
            flush();
        }
    }

    private void flush() throws IOException {
        FileChannel open = opened();
        failing(() -> {
            writeAll(open, buffer.toByteArray());
            return open;
        });
        buffer.reset();
    }

    private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            out.write(left);
        }
    }

    private FileChannel opened() {
        if (channel == null) {
            throw new IllegalStateException("begin opens the file");
        }
        return channel;
    }

    /** What may fail because of a disk. */
    private interface OnDisk<T> {
        T run() throws IOException;
    }

    private <T> T failing(OnDisk<T> work) throws IOException {
        try {
            return work.run();
        } catch (IOException e) {
            throw new IOException("cannot write " + shown(file) + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException none -> "its folder does not exist";
            case java.nio.file.AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String shown(Path path) {
        return Printable.of(path.toString());
    }
}
