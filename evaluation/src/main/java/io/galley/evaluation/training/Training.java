package io.galley.evaluation.training;

import io.galley.extraction.Article;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.Extraction.Found;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.scoring.Features;
import io.galley.extraction.scoring.Model;
import io.galley.extraction.scoring.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Learns the engine's block models and judges them on pages that they have not seen. */
public final class Training {
    private static final int FOLDS = 5;

    private final List<TrainingPage> pages = new ArrayList<>();
    private final List<String> names;
    private final List<Integer> groupSizes;
    private final Boosting boosting;
    private final PrintStream out;

    private Training(List<Path> corpora, Boosting boosting, PrintStream out) throws IOException {
        for (Path corpus : corpora) {
            pages.addAll(TrainingPage.read(corpus));
        }
        PageView any = PageView.of(Reader.text("any"));
        Features features = new Features(any, Rulebook.shared().judge(any));
        this.names = features.names();
        this.groupSizes = features.groupSizes();
        this.boosting = boosting;
        this.out = out;
    }

    /**
     * Learns from folders of pages: those with markup make the model for markup, flattened ones that for flat text.
     *
     * @param corpora folders with {@code html} or {@code text} and {@code truth.jsonl}
     * @param models where to write {@code html-blocks.txt} and {@code text-blocks.txt}
     * @param folds whether to judge by five folds split by site and by transfer from each corpus to the others, too
     */
    public static void run(List<Path> corpora, Path models, boolean folds, PrintStream out) throws IOException {
        Training training = new Training(corpora, Boosting.DEFAULT, out);
        if (folds) {
            training.judgeByFolds();
            training.judgeByTransfer();
        }
        Files.createDirectories(models);
        for (boolean html : new boolean[] {true, false}) {
            if (training.pages.stream().anyMatch(page -> page.html() == html)) {
                String file = html ? "html-blocks.txt" : "text-blocks.txt";
                Files.writeString(models.resolve(file), training.learn(page -> page.html() == html));
            }
        }
    }

    /** {@code Training MODELS CORPUS…}, with {@code --folds} first to judge as well. */
    public static void main(String[] arguments) throws IOException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean folds = rest.remove("--folds");
        List<Path> paths = rest.stream().map(Path::of).toList();
        run(paths.subList(1, paths.size()), paths.getFirst(), folds, System.out);
    }

    private String learn(Predicate<TrainingPage> choice) {
        Examples examples = new Examples();
        Map<String, Integer> counts = new TreeMap<>();
        for (TrainingPage page : pages) {
            if (choice.test(page)) {
                examples.addAll(page.examples());
                counts.merge(page.corpus(), 1, Integer::sum);
            }
        }
        String data = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + " pages)")
                .collect(Collectors.joining(", "));
        return boosting.learn(
                examples,
                names,
                groupSizes,
                List.of("Learned by io.galley.evaluation.training.Training: see evaluation/README.md", "From " + data));
    }

    private void judgeByFolds() {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            ArticleExtractor extractor = extractor(page -> fold(page) != left);
            judge(extractor, page -> fold(page) == left, scores);
        }
        report("five folds", scores);
    }

    private void judgeByTransfer() {
        for (String corpus : pages.stream().map(TrainingPage::corpus).distinct().toList()) {
            boolean html = pages.stream().anyMatch(page -> page.corpus().equals(corpus) && page.html());
            Map<String, List<Double>> scores = new TreeMap<>();
            ArticleExtractor extractor = extractor(page -> !page.corpus().equals(corpus));
            judge(extractor, page -> page.corpus().equals(corpus) && page.html() == html, scores);
            report("learned from the others", scores);
        }
    }

    private static int fold(TrainingPage page) {
        return Math.floorMod(page.site().hashCode() * 31, FOLDS);
    }

    private ArticleExtractor extractor(Predicate<TrainingPage> choice) {
        return new ArticleExtractor(
                ExtractionLimits.DEFAULT,
                new Scorer(
                        parse(learn(choice.and(TrainingPage::html))), parse(learn(choice.and(page -> !page.html())))));
    }

    private static Model parse(String model) {
        try {
            return Model.parse(new StringReader(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void judge(ArticleExtractor extractor, Predicate<TrainingPage> choice, Map<String, List<Double>> scores) {
        List<TrainingPage> chosen = pages.stream().filter(choice).toList();
        List<Double> values = chosen.parallelStream()
                .map(page -> extractor.extract(page.page()) instanceof Found found
                        ? page.truth().wordF1(body(found.article()))
                        : 0.0)
                .toList();
        for (int i = 0; i < chosen.size(); i++) {
            scores.computeIfAbsent(chosen.get(i).corpus(), corpus -> new ArrayList<>())
                    .add(values.get(i));
        }
    }

    private static String body(Article article) {
        return article.body();
    }

    private void report(String how, Map<String, List<Double>> scores) {
        scores.forEach((corpus, values) -> out.printf(
                "%-24s %-20s %4d pages  word F1 %.4f%n",
                how,
                corpus,
                values.size(),
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    }
}
