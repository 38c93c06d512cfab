package io.galley.standalone.run;

import io.galley.contract.HeaderNames;
import io.galley.contract.Limits;
import io.galley.ingest.intake.Submission;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The pages of files, folders and standard input, in a fixed order: arguments as given, folders recursively and sorted.
 * Named files are read whatever they are called; in folders, those whose names end in a form that we know.
 */
public final class Inputs {
    /** Stands for standard input among the paths. */
    public static final Path STANDARD_INPUT = Path.of("-");

    private static final String WARC = ".warc";
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".txt", ".ndjson", WARC, WARC + ".wet");
    private static final int RECORD_OVERHEAD_BYTES = 1024;
    private static final Map<String, String> ENVELOPE = Map.of(HeaderNames.CONTENT_TYPE, "application/json");

    private final int valueBytesMax;
    private final BiConsumer<String, String> refused;

    /** {@code refused} hears of each thing that cannot be submitted: its name, and why. */
    public Inputs(Limits limits, BiConsumer<String, String> refused) {
        this.valueBytesMax = limits.submittedBytesMax() - RECORD_OVERHEAD_BYTES;
        this.refused = refused;
    }

    /** The files behind the paths, in the order in which they are submitted. */
    public List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (path.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
                files.add(path);
            } else {
                files.addAll(filesIn(path));
            }
        }
        return files;
    }

    /** Reads one file and hands its pages on, one after another. */
    public void read(Path file, Consumer<NamedSubmission> submit) {
        String name = file.toString();
        try (InputStream in = new BufferedInputStream(open(file))) {
            if (isWarc(name)) {
                new WarcPages(name, valueBytesMax, refused, submit).read(in);
            } else if (isEnvelopes(name, in)) {
                readLines(name, in, submit);
            } else {
                byte[] value = in.readNBytes(valueBytesMax + 1);
                if (value.length > valueBytesMax) {
                    refused.accept(name, "has more than " + valueBytesMax + " bytes, the most that one record holds");
                } else {
                    submit.accept(new NamedSubmission(name, Submission.of(value, headers(name))));
                }
            }
        } catch (IOException e) {
            refused.accept(name, reason(e));
        }
    }

    private static InputStream open(Path file) throws IOException {
        return file.equals(STANDARD_INPUT) ? notClosed(System.in) : Files.newInputStream(file);
    }

    private static boolean isWarc(String name) {
        String plain = plainName(name);
        return plain.endsWith(WARC) || plain.endsWith(WARC + ".wet");
    }

    private static boolean isEnvelopes(String name, InputStream in) throws IOException {
        if (!name.equals(STANDARD_INPUT.toString())) {
            return plainName(name).endsWith(".ndjson");
        }
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == '{';
    }

    private void readLines(String name, InputStream raw, Consumer<NamedSubmission> submit) throws IOException {
        InputStream in =
                name.toLowerCase(Locale.ROOT).endsWith(".gz") ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
        EnvelopeLines lines = new EnvelopeLines(in, valueBytesMax);
        for (EnvelopeLines.Line line = lines.next(); line != null; line = lines.next()) {
            String lineName = name + ":" + line.number();
            if (line.tooLong()) {
                refused.accept(lineName, "has more than " + valueBytesMax + " bytes, the most that one record holds");
            } else if (line.bytes().length > 0) {
                submit.accept(new NamedSubmission(lineName, Submission.of(line.bytes(), ENVELOPE)));
            }
        }
    }

    /** What the name tells of the page; nothing where it tells nothing. */
    private static Map<String, String> headers(String name) {
        String plain = plainName(name);
        String type = plain.endsWith(".html") || plain.endsWith(".htm")
                ? "text/html"
                : plain.endsWith(".txt") ? "text/plain" : null;
        return type == null ? Map.of() : Map.of(HeaderNames.CONTENT_TYPE, type);
    }

    private static String plainName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - ".gz".length()) : lower;
    }

    private List<Path> filesIn(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String plain = plainName(file.toString());
                    if (attributes.isRegularFile() && ENDINGS.stream().anyMatch(plain::endsWith)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    refused.accept(file.toString(), reason(e));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            refused.accept(folder.toString(), reason(e));
        }
        Collections.sort(files);
        return files;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "does not exist";
            case java.nio.file.AccessDeniedException denied -> "may not be read: permission denied";
            default -> "cannot be read: " + e.getMessage();
        };
    }

    private static InputStream notClosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // Standard input is not ours to close.
            }
        };
    }
}
