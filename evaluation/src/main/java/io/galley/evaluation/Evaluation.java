package io.galley.evaluation;

import io.galley.evaluation.report.JsonReport;
import io.galley.evaluation.report.Results;
import io.galley.evaluation.report.Results.Others;
import io.galley.evaluation.report.TextReport;
import io.galley.evaluation.scores.PageScore;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.ExtractionLimits;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs the engine over a corpus, or takes what an engine said of it, and reports how good that is. */
public final class Evaluation {

    /**
     * What is wanted.
     *
     * @param corpus a folder as {@link Corpus} describes it
     * @param predictions where to write what the engine says, one JSON object a line, sorted by id: {@code id, title,
     *     authors, published, lang, body, keywords, confidence, provenance, warnings, ms} and what else the page has
     *     ({@link Value}); a refused page has an empty body and {@code rejected}, its reason; null writes nothing
     * @param score a file of predictions to judge instead of running the engine; null runs it
     * @param compare a file of predictions to compare with; null compares nothing
     * @param by fields of the truth by which the figures of articles are broken down
     * @param worst how many of the worst pages, and of the pages that changed most, are listed
     * @param json where to write the figures as JSON; null writes nothing
     * @param timed whether to measure the time per page, which extracts every page twice
     */
    public record Request(
            Path corpus,
            @Nullable Path predictions,
            @Nullable Path score,
            @Nullable Path compare,
            List<String> by,
            int worst,
            @Nullable Path json,
            boolean timed) {
        public Request {
            by = List.copyOf(by);
        }
    }

    private final Request request;
    private final Headway headway;

    private Evaluation(Request request, Headway headway) {
        this.request = request;
        this.headway = headway;
    }

    /**
     * Evaluates and prints a report.
     *
     * @throws IOException where a file cannot be read or written; its message names the file and, in a malformed one,
     *     the line
     */
    public static void run(Request request, Headway headway, PrintStream out) throws IOException {
        if (KeywordDocs.isIn(request.corpus())) {
            KeywordEvaluation.run(request.corpus(), request.predictions(), request.score(), out);
        } else {
            new Evaluation(request, headway).run(out);
        }
    }

    private void run(PrintStream out) throws IOException {
        Corpus corpus = Corpus.open(request.corpus());
        Map<String, Prediction> compared = request.compare() == null ? Map.of() : read(request.compare());
        Map<String, Prediction> predictions = request.score() == null ? extract(corpus) : read(request.score());
        if (request.predictions() != null) {
            List<Map<String, @Nullable Object>> lines =
                    predictions.values().stream().map(Prediction::line).toList();
            JsonLines.write(request.predictions(), lines);
        }
        Others others = request.compare() == null ? null : new Others(name(request.compare()), judge(corpus, compared));
        Results results = new Results(
                name(request.corpus()),
                request.score() == null ? "engine " + ArticleExtractor.ENGINE : name(request.score()),
                corpus.pages().size(),
                List.copyOf(predictions.values()),
                judge(corpus, predictions),
                others);
        headway.finish();
        TextReport.print(results, request.by(), request.worst(), out);
        if (request.json() != null) {
            Files.writeString(request.json(), JsonReport.of(results, request.by(), request.worst()));
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private Map<String, Prediction> extract(Corpus corpus) throws IOException {
        EngineRun run = new EngineRun(new ArticleExtractor(ExtractionLimits.DEFAULT), headway);
        List<Prediction> predictions = run.predict(corpus.pages());
        if (request.timed()) {
            predictions = run.time(corpus.pages(), predictions);
        }
        Map<String, Prediction> byId = new LinkedHashMap<>();
        predictions.forEach(prediction -> byId.put(prediction.id(), prediction));
        return byId;
    }

    private static Map<String, Prediction> read(Path file) throws IOException {
        Map<String, Prediction> predictions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> line : JsonLines.read(file).entrySet()) {
            predictions.put(line.getKey(), Prediction.of(line.getKey(), line.getValue()));
        }
        return predictions;
    }

    private static List<PageScore> judge(Corpus corpus, Map<String, Prediction> predictions) {
        List<PageScore> scores = new ArrayList<>();
        corpus.truths().forEach((id, truth) -> scores.add(PageScore.of(Expected.of(id, truth), predictions.get(id))));
        return scores;
    }
}
