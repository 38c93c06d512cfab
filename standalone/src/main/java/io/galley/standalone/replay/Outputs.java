package io.galley.standalone.replay;

import io.galley.runtime.Settings;
import io.galley.standalone.BadArgument;
import io.galley.standalone.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Opens what a replay of one topic is written to. */
public final class Outputs implements AutoCloseable {
    /** Set by the launcher script: the width of the terminal behind standard output, 0 where there is none. */
    private static final String TERMINAL_COLUMNS = "galley.output.columns";

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Settings settings;
    private final Admin admin;
    private final String source;
    private @Nullable OutputStream device;

    /** For replays of {@code source}. */
    public Outputs(Settings settings, Admin admin, String source) {
        this.settings = settings;
        this.admin = admin;
        this.source = source;
    }

    /** How events are written. */
    public enum Format {
        /** As in the topic, one a line. */
        JSONL,
        /** For spreadsheets. */
        CSV,
        /** For people. */
        TEXT
    }

    /**
     * Another topic.
     *
     * @throws BadArgument where it cannot be the target
     */
    public Output topic(String target) {
        TopicOutput.check(settings, source, target);
        return new TopicOutput(settings, admin, source, target);
    }

    /**
     * A file, or standard output.
     *
     * @throws BadArgument where it cannot be written, or not be resumed
     */
    public Output file(@Nullable Path file, Format format, List<String> columns, boolean resume) throws IOException {
        Content content = Content.of(source);
        if (content == Content.PAGES) {
            throw new BadArgument(
                    Printable.of(source) + " holds pages, which are no lines of JSON: --to-topic copies them,"
                            + " galley reprocess reads them again");
        }
        if (file == null || file.equals(STANDARD_OUTPUT)) {
            requireNoResume(resume, "standard output");
            boolean terminal = Integer.getInteger(TERMINAL_COLUMNS, 0) > 0;
            return new StreamOutput(System.out, form(content, format, columns, terminal));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new BadArgument("--out " + Printable.of(file.toString()) + " is no file in a folder that exists");
        }
        Form form = form(content, format, columns, false);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            requireNoResume(resume, "a device or pipe");
            OutputStream opened = Files.newOutputStream(file);
            device = opened;
            return new StreamOutput(opened, form);
        }
        return new FileOutput(file, form);
    }

    @Override
    public void close() throws IOException {
        if (device != null) {
            device.close();
        }
    }

    private static Form form(Content content, Format format, List<String> columns, boolean terminal) {
        return switch (format) {
            case JSONL -> new JsonLinesForm(terminal);
            case CSV -> new CsvForm(content, columns, terminal);
            case TEXT -> new TextForm(content);
        };
    }

    private static void requireNoResume(boolean resume, String what) {
        if (resume) {
            throw new BadArgument("--resume goes on in a file or a topic, not in " + what);
        }
    }
}
