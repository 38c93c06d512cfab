package io.galley.evaluation.training;

import io.galley.evaluation.KeywordDocs;
import io.galley.evaluation.KeywordDocs.Doc;
import io.galley.evaluation.report.KeywordTable;
import io.galley.evaluation.scores.KeywordFigures;
import io.galley.extraction.Article.Keyword;
import io.galley.extraction.keywords.KeywordLearning;
import io.galley.extraction.keywords.KeywordLearning.Phrase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns the weights of keywords from texts with the keywords that people gave them, by ridge regression on the odds.
 * The same folders in the same order give the same bytes.
 */
public final class KeywordTrainer {

    /** What is taken off for large weights; 50 texts are few for 40 features. */
    private static final double RIDGE = 4;

    /** A tenth of the texts in turn: what is printed was never learned from. */
    private static final int FOLDS = 10;

    private final List<Doc> docs;
    private final String data;

    private KeywordTrainer(List<Doc> docs, String data) {
        this.docs = docs;
        this.data = data;
    }

    /** Reads folders with {@code docs.jsonl}. */
    public static KeywordTrainer read(List<Path> folders) throws IOException {
        List<Doc> docs = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path folder : folders) {
            List<Doc> these = KeywordDocs.read(folder);
            docs.addAll(these);
            names.add(folder.getFileName() + " (" + these.size() + " texts)");
        }
        return new KeywordTrainer(docs, String.join(", ", names));
    }

    /** Writes {@code keywords.txt} and prints the figures of texts that were not learned from. */
    public void learn(Path out, PrintStream log) throws IOException {
        KeywordFigures exact = new KeywordFigures(false);
        KeywordFigures stemmed = new KeywordFigures(true);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Doc> known = new ArrayList<>();
            List<Doc> unseen = new ArrayList<>();
            for (int i = 0; i < docs.size(); i++) {
                (i % FOLDS == fold ? unseen : known).add(docs.get(i));
            }
            double[] weights = weights(known);
            for (Doc doc : unseen) {
                List<String> given =
                        KeywordLearning.ranking(doc.title(), doc.paragraphs(), doc.language(), weights).stream()
                                .map(Keyword::text)
                                .toList();
                exact.add(doc.keywords(), given, doc.language());
                stemmed.add(doc.keywords(), given, doc.language());
            }
        }
        log.println("Each tenth judged by weights learned from the others:");
        KeywordTable.print(docs.size(), exact.figures(), stemmed.figures(), log);
        Files.writeString(out.resolve("keywords.txt"), file(weights(docs)));
    }

    private String file(double[] weights) {
        StringBuilder file = new StringBuilder();
        file.append("# Log-odds that a phrase is a keyword: the weight of each of its features.\n");
        file.append("# Written by: galley train keywords; ridge ")
                .append(RIDGE)
                .append("; learned from ")
                .append(data);
        file.append('\n');
        for (int i = 0; i < weights.length; i++) {
            file.append(KeywordLearning.names().get(i)).append(' ');
            file.append(String.format(Locale.ROOT, "%.4f", weights[i])).append('\n');
        }
        return file.toString();
    }

    private static double[] weights(List<Doc> docs) {
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (Doc doc : docs) {
            Set<String> truth = doc.keywords().stream()
                    .map(keyword -> KeywordFigures.key(keyword, doc.language(), true))
                    .collect(Collectors.toSet());
            for (Phrase phrase : KeywordLearning.phrases(doc.title(), doc.paragraphs(), doc.language())) {
                rows.add(phrase.features());
                labels.add(truth.contains(KeywordFigures.key(phrase.text(), doc.language(), true)));
            }
        }
        return Logistic.fit(rows, labels, RIDGE);
    }
}
