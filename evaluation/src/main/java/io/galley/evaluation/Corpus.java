package io.galley.evaluation;

import io.galley.extraction.Page.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A folder of pages: {@code html/*.html[.gz]} or {@code text/*.txt[.gz]}, and {@code truth.jsonl} with an object
 * {@code {"id", "url", "page_type", "body", …}} a line.
 *
 * @param pages sorted by id
 * @param truths by id; empty where the folder has no {@code truth.jsonl}
 */
public record Corpus(List<CorpusPage> pages, Map<String, JsonNode> truths) {

    /**
     * Opens a folder.
     *
     * @throws IOException where it does not exist, holds no pages or has a malformed truth; the message says which
     */
    public static Corpus open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + (Files.exists(folder) ? " is no folder" : " does not exist"));
        }
        Map<String, JsonNode> truths = truths(folder.resolve("truth.jsonl"));
        List<CorpusPage> pages = new ArrayList<>();
        add(pages, folder.resolve("html"), Media.HTML, truths);
        add(pages, folder.resolve("text"), Media.TEXT, truths);
        if (pages.isEmpty()) {
            throw new IOException(folder + " holds no html/*.html[.gz] and no text/*.txt[.gz]");
        }
        pages.sort(Comparator.comparing(CorpusPage::id));
        return new Corpus(pages, truths);
    }

    private static Map<String, JsonNode> truths(Path file) throws IOException {
        return Files.exists(file) ? JsonLines.read(file) : Map.of();
    }

    private static void add(List<CorpusPage> pages, Path folder, Media media, Map<String, JsonNode> truths)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                String name = file.getFileName().toString();
                String id = name.replaceFirst("\\.(html?|txt)(\\.gz)?$", "");
                if (!id.equals(name)) {
                    pages.add(new CorpusPage(id, file, media, url(truths.get(id))));
                }
            });
        }
    }

    private static @Nullable String url(@Nullable JsonNode truth) {
        JsonNode url = truth == null ? null : truth.get("url");
        return url == null || url.isNull() ? null : url.asString();
    }
}
