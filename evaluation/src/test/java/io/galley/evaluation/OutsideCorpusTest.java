package io.galley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.galley.extraction.Article;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.ExtractionLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Floors under the engine on corpora outside of the repository, in the folder that {@code GALLEY_CORPUS} names. They
 * stand well below today's figures: they catch a broken engine, not a slightly worse one.
 */
class OutsideCorpusTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({"wcxb-dev, 0.93, 0.80", "news-dev, 0.93, 0.75", "seedlike, 0.95, 0.80"})
    void keepsItsAccuracyOnArticles(String name, double leastWordF1, double leastTitles) throws IOException {
        Corpus corpus = corpus(name);
        List<CorpusPage> articles = corpus.pages().stream()
                .filter(page -> "article".equals(text(corpus, page, "page_type")))
                .toList();

        List<Score> scores =
                articles.parallelStream().map(page -> score(corpus, page)).toList();

        assertThat(scores).isNotEmpty();
        assertThat(scores.stream().mapToDouble(Score::wordF1).average().orElse(0))
                .isGreaterThan(leastWordF1);
        assertThat(scores.stream().mapToDouble(Score::title).average().orElse(0))
                .isGreaterThan(leastTitles);
    }

    private record Score(double wordF1, double title) {}

    private Score score(Corpus corpus, CorpusPage page) {
        Extraction extraction;
        try {
            extraction = extractor.extract(page.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Article article = extraction instanceof Found found ? found.article() : null;
        String title = article == null || article.title() == null ? "" : article.title();
        boolean sameTitle = plain(title).equals(plain(text(corpus, page, "title")));
        return new Score(wordF1(text(corpus, page, "body"), article == null ? "" : article.body()), sameTitle ? 1 : 0);
    }

    private static double wordF1(String gold, String found) {
        Map<String, Integer> wanted = words(gold);
        Map<String, Integer> given = words(found);
        int all = size(wanted) + size(given);
        int hits = 0;
        for (Map.Entry<String, Integer> word : given.entrySet()) {
            hits += Math.min(word.getValue(), wanted.getOrDefault(word.getKey(), 0));
        }
        return all == 0 ? 1 : 2.0 * hits / all;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
        return words;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String plain(String title) {
        return String.join(
                " ", words(Normalizer.normalize(title, Normalizer.Form.NFKC)).keySet());
    }

    private static String text(Corpus corpus, CorpusPage page, String field) {
        JsonNode truth = corpus.truths().get(page.id());
        return truth == null || !truth.path(field).isString()
                ? ""
                : truth.path(field).asString();
    }

    private static Corpus corpus(String name) throws IOException {
        String folder = System.getenv("GALLEY_CORPUS");
        assumeTrue(folder != null, "GALLEY_CORPUS does not name a folder of corpora");
        Path path = Path.of(folder, name);
        assumeTrue(Files.isDirectory(path), "GALLEY_CORPUS holds no " + name);
        return Corpus.open(path);
    }
}
