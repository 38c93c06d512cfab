package io.galley.evaluation;

import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a corpus.
 *
 * @param id the file's name without its endings
 * @param file where the page's bytes are, perhaps gzipped
 * @param url the page's address as {@code truth.jsonl} has it
 */
public record CorpusPage(
        String id, Path file, Media media, @Nullable String url) {

    /** Reads the page, unzipping where need be. */
    public Page read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean zipped = file.getFileName().toString().endsWith(".gz");
            byte[] bytes = zipped ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
            return new Page(bytes, media, null, url, null);
        }
    }
}
