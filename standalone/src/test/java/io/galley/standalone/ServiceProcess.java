package io.galley.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A service as a process of its own, which a test may kill. */
final class ServiceProcess implements AutoCloseable {
    private final String mainClass;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    ServiceProcess(Class<?> main, Map<String, String> environment, Path log) {
        this.mainClass = main.getName();
        this.environment = environment;
        this.log = log;
        start();
    }

    /** {@code kill -9}, and the same service again: it must go on where the killed one was. */
    void killAndRestart() {
        kill();
        start();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, mainClass));
        builder.environment().keySet().removeIf(name -> name.startsWith("GALLEY_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }
}
