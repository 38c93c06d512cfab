package io.galley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.galley.evaluation.scores.Measure;
import io.galley.evaluation.scores.PageScore;
import io.galley.evaluation.scores.Summary;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.ExtractionLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Floors under the engine on corpora outside of the repository, in the folder that {@code GALLEY_CORPUS} names. They
 * stand well below today's figures: they catch a broken engine, not a slightly worse one.
 */
class OutsideCorpusTest {
    private final EngineRun run = new EngineRun(new ArticleExtractor(ExtractionLimits.DEFAULT), (done, all) -> {});

    @ParameterizedTest
    @CsvSource({"wcxb-dev, 0.93, 0.80", "news-dev, 0.93, 0.75", "seedlike, 0.95, 0.80"})
    void keepsItsAccuracyOnArticles(String name, double leastWordF1, double leastTitles) throws IOException {
        Corpus corpus = corpus(name);
        List<PageScore> articles = new ArrayList<>();
        for (Prediction prediction : run.predict(corpus.pages())) {
            Expected expected = Expected.of(prediction.id(), corpus.truths().get(prediction.id()));
            if (expected.isArticle()) {
                articles.add(PageScore.of(expected, prediction));
            }
        }

        Summary summary = Summary.of(articles);

        assertThat(summary.get(Measure.WORD_F1)).isGreaterThan(leastWordF1);
        assertThat(summary.get(Measure.TITLE_EXACT)).isGreaterThan(leastTitles);
    }

    private static Corpus corpus(String name) throws IOException {
        String folder = System.getenv("GALLEY_CORPUS");
        assumeTrue(folder != null, "GALLEY_CORPUS does not name a folder of corpora");
        Path path = Path.of(folder, name);
        assumeTrue(Files.isDirectory(path), "GALLEY_CORPUS holds no " + name);
        return Corpus.open(path);
    }
}
