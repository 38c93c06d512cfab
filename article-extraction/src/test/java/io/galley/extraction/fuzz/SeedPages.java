package io.galley.extraction.fuzz;

import io.galley.extraction.Page.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The whole pages that are damaged: all {@code .html}, {@code .htm}, {@code .txt}, also gzipped, below a folder. */
final class SeedPages {

    /** One page as it was before anything happened to it. */
    record SeedPage(String name, byte[] bytes, Media media) {}

    private SeedPages() {}

    static List<SeedPage> in(List<Path> folders) throws IOException {
        List<SeedPage> pages = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted().toList()) {
                    add(pages, file);
                }
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("no .html, .htm or .txt in " + folders);
        }
        return List.copyOf(pages);
    }

    private static void add(List<SeedPage> pages, Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean zipped = name.endsWith(".gz");
        String plain = zipped ? name.substring(0, name.length() - 3) : name;
        boolean html = plain.endsWith(".html") || plain.endsWith(".htm");
        if (!html && !plain.endsWith(".txt")) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = zipped ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
            pages.add(new SeedPage(file.toString(), bytes, html ? Media.HTML : Media.TEXT));
        }
    }
}
