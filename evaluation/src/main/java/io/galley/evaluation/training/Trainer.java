package io.galley.evaluation.training;

import io.galley.evaluation.JsonLines;
import io.galley.evaluation.Prediction;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.reading.LineEnds;
import io.galley.extraction.scoring.Models;
import io.galley.extraction.scoring.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns the engine's models from corpora, or lets models speak of pages that they were not learned from. */
public final class Trainer {
    /** Of flat pages one of so many is learned from a second time, its lines run together as careless scrapers do. */
    private static final int RUN_TOGETHER = 2;

    private final Training training;

    private final LineTraining lines;

    private final Path out;
    private final PrintStream progress;

    private Trainer(Training training, LineTraining lines, Path out, PrintStream progress) {
        this.training = training;
        this.lines = lines;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Reads the corpora.
     *
     * @param corpora folders with {@code html} or {@code text} and {@code truth.jsonl}
     * @param out the folder that results are written to; made where it does not exist
     * @param progress gets a line for each step
     * @throws IOException where a corpus cannot be read
     */
    public static Trainer read(List<Path> corpora, Path out, PrintStream progress) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        for (Path corpus : corpora) {
            pages.addAll(TrainingPage.read(corpus));
        }
        Files.createDirectories(out);
        LineTraining lines = new LineTraining(pages);
        progress.println("learned where lines end");
        List<TrainingPage> all = pages.parallelStream()
                .flatMap(page -> forms(page, lines.without(page.fold())))
                .toList();
        return new Trainer(new Training(all), lines, out, progress);
    }

    /** The forms in which a page is learned from. */
    private static Stream<TrainingPage> forms(TrainingPage page, LineEnds lineEnds) {
        boolean twice = !page.html() && Math.floorMod(page.id().hashCode(), RUN_TOGETHER) == 0;
        return Stream.of(page.cut(lineEnds), twice ? page.runTogether(lineEnds) : null)
                .filter(Objects::nonNull);
    }

    /**
     * Writes the models: {@code html-blocks.txt}, {@code text-blocks.txt}, {@code text-blocks-again.txt},
     * {@code text-titles.txt}, {@code pages.txt}, {@code text-line-ends.txt}, {@code text-line-ends-again.txt}.
     */
    public void learn() throws IOException {
        List<Scorer> scorers = scorers();
        List<TitleExample> titles = training.titleExamples(scorers);
        List<PageExample> examples = training.pageExamples(scorers, titles);
        Files.writeString(out.resolve("html-blocks.txt"), training.blocks(true, page -> true));
        Files.writeString(out.resolve("text-blocks.txt"), training.blocks(false, page -> true));
        Files.writeString(out.resolve("text-blocks-again.txt"), training.again(page -> true));
        Files.writeString(out.resolve("text-titles.txt"), Training.titles(titles, page -> true));
        Files.writeString(out.resolve("pages.txt"), Training.pages(examples, page -> true));
        Files.writeString(out.resolve("text-line-ends.txt"), lines.first(page -> true));
        Files.writeString(out.resolve("text-line-ends-again.txt"), lines.again(page -> true));
    }

    private List<Scorer> scorers() {
        List<Scorer> scorers = new ArrayList<>();
        for (int fold = 0; fold < TrainingPage.FOLDS; fold++) {
            int left = fold;
            scorers.add(training.scorer(page -> page.fold() != left));
            progress.println("learned part " + (fold + 1) + " of " + TrainingPage.FOLDS);
        }
        return scorers;
    }

    /**
     * Writes what five folds, split by site, say of each corpus, as {@code NAME.jsonl}, and of flat pages whose lines
     * are run together as {@code NAME-run-together.jsonl}.
     */
    public void folds() throws IOException {
        List<Scorer> scorers = scorers();
        Judges judges = new Judges(scorers);
        Map<Path, List<Prediction>> predictions = new TreeMap<>();
        for (int fold = 0; fold < TrainingPage.FOLDS; fold++) {
            int left = fold;
            ArticleExtractor extractor =
                    judges.extractor(scorers.get(fold), lines.without(fold), page -> page.fold() != left);
            List<TrainingPage> asked = asked(page -> page.fold() == left);
            List<TrainingPage> flat =
                    asked.stream().filter(page -> !page.html()).toList();
            predict(extractor, asked, TrainingPage::page, "", predictions);
            predict(extractor, flat, TrainingPage::lineless, "-run-together", predictions);
        }
        write(predictions);
    }

    /** Writes what models say of each corpus that were learned from all others, as {@code NAME.jsonl}. */
    public void transfer() throws IOException {
        Judges judges = new Judges(scorers());
        Map<Path, List<Prediction>> predictions = new TreeMap<>();
        for (Path corpus :
                training.pages().stream().map(TrainingPage::corpus).distinct().toList()) {
            Predicate<TrainingPage> others = page -> !isTwin(page.corpus(), corpus);
            List<TrainingPage> asked = asked(page -> page.corpus().equals(corpus));
            LineEnds ends = asked.stream().allMatch(TrainingPage::html) ? lines.without(0) : lines.of(others);
            ArticleExtractor extractor = judges.extractor(training.scorer(others), ends, others);
            predict(extractor, asked, TrainingPage::page, "", predictions);
            progress.println("judged " + corpus.getFileName());
        }
        write(predictions);
    }

    /** Whether two folders hold the same pages, one perhaps flattened: {@code news-dev} and {@code news-flat}. */
    private static boolean isTwin(Path a, Path b) {
        return stem(a).equals(stem(b));
    }

    private static String stem(Path corpus) {
        return corpus.getFileName().toString().replaceFirst("-(dev|flat|pages)$", "");
    }

    /** Lets models of titles and pages, learned from some pages, speak of others. */
    private final class Judges {
        private final List<TitleExample> titles;
        private final List<PageExample> examples;

        Judges(List<Scorer> scorers) {
            titles = training.titleExamples(scorers);
            examples = training.pageExamples(scorers, titles);
        }

        ArticleExtractor extractor(Scorer scorer, LineEnds lineEnds, Predicate<TrainingPage> learned) {
            Models models = new Models(
                    scorer,
                    Training.parse(Training.titles(titles, learned)),
                    Training.parse(Training.pages(examples, learned)),
                    lineEnds);
            return new ArticleExtractor(ExtractionLimits.DEFAULT, models);
        }
    }

    private List<TrainingPage> asked(Predicate<TrainingPage> choice) {
        return training.pages().stream()
                .filter(choice.and(page -> !page.runTogether()))
                .toList();
    }

    /** Adds what an extractor says of pages, under the name of their corpus and an ending. */
    private static void predict(
            ArticleExtractor extractor,
            List<TrainingPage> pages,
            Function<TrainingPage, Page> form,
            String ending,
            Map<Path, List<Prediction>> predictions) {
        List<Prediction> found = pages.parallelStream()
                .map(page -> Prediction.of(page.id(), extractor.extract(form.apply(page))))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            Path corpus = pages.get(i).corpus();
            predictions
                    .computeIfAbsent(corpus.resolveSibling(corpus.getFileName() + ending), name -> new ArrayList<>())
                    .add(found.get(i));
        }
    }

    private void write(Map<Path, List<Prediction>> predictions) throws IOException {
        for (Map.Entry<Path, List<Prediction>> corpus : predictions.entrySet()) {
            Path file = out.resolve(corpus.getKey().getFileName() + ".jsonl");
            List<Map<String, @Nullable Object>> lines =
                    corpus.getValue().stream().map(Prediction::line).toList();
            JsonLines.write(file, lines);
            progress.println("wrote " + file);
        }
    }
}
