package io.galley.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service as a process of its own, which a test may kill. */
final class ServiceProcess implements AutoCloseable {
    private final String mainClass;
    private Map<String, String> environment;
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

    /** Other settings, from the next start on. */
    void set(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        environment = Map.copyOf(changed);
    }

    /** As much as the service asks for with its threads. */
    private String heap() {
        return "-Xmx" + 512 * Math.max(1, Integer.parseInt(environment.getOrDefault("GALLEY_THREADS", "1")) / 2) + "m";
    }

    void start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                List.of(java, heap(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, mainClass));
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
