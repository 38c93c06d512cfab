package io.galley.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One command of the command line as a process of its own, which a test may kill. */
public final class GalleyProcess implements AutoCloseable {
    private final Process process;
    private final Path err;

    private GalleyProcess(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /** Starts it; what it says goes to files in {@code folder}. */
    public static GalleyProcess start(Path folder, String... arguments) {
        return startLimited(folder, "", arguments);
    }

    /** The same with the time-outs of real life, for one that shall outlive its broker. */
    public static GalleyProcess startPatient(Path folder, String... arguments) {
        return startWith(folder, "", Map.of(), output(folder), arguments);
    }

    /** The same, but its output is {@link #output()}: it stops writing where nobody reads. */
    public static GalleyProcess startPiped(Path folder, String... arguments) {
        return startWith(folder, "", TestBroker.SOON_MISSED, ProcessBuilder.Redirect.PIPE, arguments);
    }

    /** The same in a shell that first runs {@code limits}, such as {@code ulimit -f 100}. */
    public static GalleyProcess startLimited(Path folder, String limits, String... arguments) {
        return startWith(folder, limits, TestBroker.SOON_MISSED, output(folder), arguments);
    }

    private static ProcessBuilder.Redirect output(Path folder) {
        return ProcessBuilder.Redirect.to(folder.resolve("galley.out").toFile());
    }

    private static GalleyProcess startWith(
            Path folder,
            String limits,
            Map<String, String> environment,
            ProcessBuilder.Redirect output,
            String... arguments) {
        List<String> command = new ArrayList<>();
        if (!limits.isEmpty()) {
            command.addAll(List.of("bash", "-c", limits + "; exec \"$@\"", "bash"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Galley.class.getName());
        command.addAll(List.of(arguments));
        Path err = folder.resolve("galley.err");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("GALLEY_"));
        builder.environment().putAll(environment);
        builder.redirectOutput(output).redirectError(err.toFile());
        try {
            return new GalleyProcess(builder.start(), err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and returns its exit code. */
    public int exitCode() {
        return process.onExit().orTimeout(150, TimeUnit.SECONDS).join().exitValue();
    }

    /** What a piped one writes. */
    public BufferedReader output() {
        return process.inputReader();
    }

    /** What it said on standard error. */
    public String said() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
