package io.galley.evaluation;

import io.galley.extraction.Article;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Runs the engine over a corpus. */
public final class Evaluation {
    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ObjectMapper mapper = new ObjectMapper();

    private Evaluation() {}

    /**
     * Extracts every page of a corpus.
     *
     * @param corpus a folder with {@code html/*.html[.gz]} or {@code text/*.txt[.gz]}, and perhaps {@code truth.jsonl}
     *     for the pages' addresses
     * @param predictions where to write {@code {"id","title","authors","published","lang","body","keywords","ms"}} a
     *     line, sorted by id; a refused page has an empty body and {@code "rejected"}, its reason; null writes nothing
     * @param out gets a short summary
     * @throws IOException where the corpus cannot be read or the predictions not be written
     */
    public static void run(Path corpus, @Nullable Path predictions, PrintStream out) throws IOException {
        List<CorpusPage> pages = Corpus.open(corpus).pages();
        Evaluation evaluation = new Evaluation();
        List<Map<String, Object>> lines;
        try {
            lines = pages.parallelStream().map(evaluation::predict).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (predictions != null) {
            evaluation.write(lines, predictions);
        }
        evaluation.summarise(lines, out);
    }

    private Map<String, Object> predict(CorpusPage entry) {
        Page page;
        try {
            page = entry.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long start = threads.getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(page);
        double milliseconds = Math.round((threads.getCurrentThreadCpuTime() - start) / 1e4) / 100.0;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id());
        switch (extraction) {
            case Found found -> describe(found.article(), line);
            case Refused refused -> refuse(refused, line);
        }
        line.put("ms", milliseconds);
        return line;
    }

    private static void describe(Article article, Map<String, Object> line) {
        line.put("title", article.title());
        line.put("authors", article.authors().stream().map(Article.Author::name).toList());
        line.put(
                "published",
                article.publishedAt() == null ? null : article.publishedAt().toString());
        line.put("lang", article.language());
        line.put("body", article.body());
        line.put(
                "keywords",
                article.keywords().stream().map(Article.Keyword::text).toList());
        line.put("confidence", article.report().confidence());
    }

    private static void refuse(Refused refused, Map<String, Object> line) {
        line.put("title", null);
        line.put("authors", List.of());
        line.put("published", null);
        line.put("lang", null);
        line.put("body", "");
        line.put("keywords", List.of());
        line.put("rejected", refused.reason().name());
        line.put("detail", refused.detail());
    }

    private void write(List<Map<String, Object>> lines, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (Map<String, Object> line : lines) {
                writer.write(mapper.writeValueAsString(line));
                writer.write('\n');
            }
        }
    }

    private void summarise(List<Map<String, Object>> lines, PrintStream out) {
        Map<String, Integer> rejected = new TreeMap<>();
        List<Double> milliseconds = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            milliseconds.add((Double) line.get("ms"));
            if (line.get("rejected") instanceof String reason) {
                rejected.merge(reason, 1, Integer::sum);
            }
        }
        milliseconds.sort(null);
        double mean =
                milliseconds.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        int refused = rejected.values().stream().mapToInt(Integer::intValue).sum();
        out.printf("pages      %d%n", lines.size());
        out.printf("articles   %d%n", lines.size() - refused);
        rejected.forEach((reason, count) -> out.printf("rejected   %d %s%n", count, reason));
        out.printf(
                "cpu        %.2f ms a page, median %.2f, 99th of 100 %.2f%n",
                mean, milliseconds.get(milliseconds.size() / 2), milliseconds.get((int) (milliseconds.size() * 0.99)));
    }
}
