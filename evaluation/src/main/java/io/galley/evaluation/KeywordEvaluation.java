package io.galley.evaluation;

import io.galley.evaluation.KeywordDocs.Doc;
import io.galley.evaluation.report.KeywordTable;
import io.galley.evaluation.scores.KeywordFigures;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.keywords.KeywordExtractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keywords from text alone, judged by those that people gave. */
final class KeywordEvaluation {

    private KeywordEvaluation() {}

    /**
     * @param predictions where to write {@code {"id", "keywords"}}, best first; null writes nothing
     * @param score a file of predictions to judge instead; null runs the engine
     */
    static void run(Path folder, @Nullable Path predictions, @Nullable Path score, PrintStream out) throws IOException {
        List<Doc> docs = KeywordDocs.read(folder);
        Map<String, List<String>> given = score == null ? extracted(docs) : read(score);
        if (predictions != null) {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (Doc doc : docs) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", doc.id());
                line.put("keywords", given.getOrDefault(doc.id(), List.of()));
                lines.add(line);
            }
            JsonLines.write(predictions, lines);
        }
        KeywordFigures exact = new KeywordFigures(false);
        KeywordFigures stemmed = new KeywordFigures(true);
        for (Doc doc : docs) {
            List<String> keywords = given.getOrDefault(doc.id(), List.of());
            exact.add(doc.keywords(), keywords, doc.language());
            stemmed.add(doc.keywords(), keywords, doc.language());
        }
        KeywordTable.print(docs.size(), exact.figures(), stemmed.figures(), out);
    }

    /** More than an article gets: mean average precision looks at the whole order. */
    private static Map<String, List<String>> extracted(List<Doc> docs) {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        for (Doc doc : docs) {
            keywords.put(
                    doc.id(),
                    KeywordExtractor.ranking(doc.title(), doc.paragraphs(), doc.language()).stream()
                            .map(Keyword::text)
                            .toList());
        }
        return keywords;
    }

    private static Map<String, List<String>> read(Path file) throws IOException {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        JsonLines.read(file).forEach((id, line) -> keywords.put(id, new Fields(line).texts("keywords")));
        return keywords;
    }
}
