package io.galley.evaluation.training;

import io.galley.evaluation.training.PageExample.Kind;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.learned.Model;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.scoring.Features;
import io.galley.extraction.scoring.Models;
import io.galley.extraction.scoring.Scorer;
import io.galley.extraction.selection.PageEvidence;
import io.galley.extraction.writing.TitleLines;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Learns the engine's models. The same pages in the same order give the same models. */
final class Training {
    /** Share of the articles that the page model may refuse, 0–1, of those that it was not learned from. */
    private static final double REFUSED_MAX = 0.006;

    /** What all pages of a kind weigh together, in all articles. */
    private static final Map<Kind, Double> SHARES =
            Map.of(Kind.ARTICLE, 1.0, Kind.SHORT, 1.0, Kind.NONE, 2.0, Kind.REST, 0.4);

    /** Most that a page of a small corpus counts: a handful of pages must not be learned by heart. */
    private static final double VOICE_MAX = 3.5;

    private final List<TrainingPage> pages;

    /** Models for the first look at flat text that were learned already, by the pages that they were learned from. */
    private final Map<BitSet, String> firstLooks = new ConcurrentHashMap<>();

    Training(List<TrainingPage> pages) {
        this.pages = List.copyOf(pages);
    }

    List<TrainingPage> pages() {
        return pages;
    }

    /** The block model for markup or for the first look at flat text, learned from the articles that are chosen. */
    String blocks(boolean html, Predicate<TrainingPage> choice) {
        return html
                ? learn(articles(true, choice), TrainingPage::examples, features())
                : firstLooks.computeIfAbsent(
                        flat(choice), key -> learn(articles(false, choice), TrainingPage::examples, features()));
    }

    /** Which pages are flat articles that are chosen. */
    private BitSet flat(Predicate<TrainingPage> choice) {
        BitSet chosen = new BitSet();
        for (int i = 0; i < pages.size(); i++) {
            TrainingPage page = pages.get(i);
            chosen.set(i, !page.html() && page.article() && choice.test(page));
        }
        return chosen;
    }

    /**
     * The model for the second look at flat text. It learns from first looks by models that had not seen the page's
     * site, as it will be with pages to come.
     */
    String again(Predicate<TrainingPage> choice) {
        List<Model> first = IntStream.range(0, TrainingPage.FOLDS)
                .parallel()
                .mapToObj(fold -> parse(blocks(false, choice.and(page -> page.fold() != fold))))
                .toList();
        PageView any = anyPage();
        Features features = features().again(any, new double[any.size()]);
        return learn(articles(false, choice), page -> page.again(first.get(page.fold())), features);
    }

    private List<TrainingPage> articles(boolean html, Predicate<TrainingPage> choice) {
        return pages.stream()
                .filter(page -> page.html() == html && page.article() && choice.test(page))
                .toList();
    }

    private static String learn(List<TrainingPage> chosen, Function<TrainingPage, Examples> blocks, Features features) {
        ToDoubleFunction<TrainingPage> voice = voices(chosen);
        Examples examples = new Examples();
        for (TrainingPage page : chosen) {
            examples.addAll(blocks.apply(page), voice.applyAsDouble(page));
        }
        return Boosting.BLOCKS.learn(examples, features.names(), features.groupSizes(), comments(chosen));
    }

    /** Evidence of any page, to know its layout. */
    private static Features features() {
        PageView any = anyPage();
        return new Features(any, Rulebook.shared().judge(any));
    }

    private static PageView anyPage() {
        return PageView.of(Reader.text("any", null, LineTraining.NONE));
    }

    /**
     * How much a page counts among others: so much that small corpora together outweigh a large one, which would
     * otherwise decide how all pages are read. Measured: pages of small corpora became better, those of the large one
     * no worse.
     */
    static ToDoubleFunction<TrainingPage> voices(List<TrainingPage> pages) {
        Map<Path, Long> sizes =
                pages.stream().collect(Collectors.groupingBy(TrainingPage::corpus, Collectors.counting()));
        double largest = sizes.values().stream().max(Long::compare).orElse(1L);
        return page -> page.weight() * Math.min(VOICE_MAX, largest / sizes.getOrDefault(page.corpus(), 1L));
    }

    /** All block models. */
    Scorer scorer(Predicate<TrainingPage> choice) {
        return new Scorer(parse(blocks(true, choice)), parse(blocks(false, choice)), parse(again(choice)));
    }

    /** Flat pages, each as a model sees it that was learned from the other sites. */
    List<TitleExample> titleExamples(List<Scorer> byFold) {
        return pages.parallelStream()
                .filter(page -> !page.html())
                .map(page -> TitleExample.of(page, byFold.get(page.fold())))
                .toList();
    }

    /** The title model, learned from the pages that are chosen. */
    static String titles(List<TitleExample> all, Predicate<TrainingPage> choice) {
        List<TitleExample> chosen =
                all.stream().filter(example -> choice.test(example.page())).toList();
        List<TrainingPage> from = chosen.stream().map(TitleExample::page).toList();
        ToDoubleFunction<TrainingPage> voice = voices(from);
        Examples examples = new Examples();
        chosen.forEach(example -> example.addTo(examples, voice.applyAsDouble(example.page())));
        List<String> names = TitleLines.names();
        return Boosting.TITLES.learn(examples, names, List.of(names.size()), comments(from));
    }

    /** All pages and what is left of them, each as models see it that had not seen the site. */
    List<PageExample> pageExamples(List<Scorer> byFold, List<TitleExample> titles) {
        Model untaught = parse(pages(List.of(), 0));
        List<ArticleExtractor> engines = IntStream.range(0, TrainingPage.FOLDS)
                .mapToObj(fold -> new Models(
                        byFold.get(fold),
                        parse(titles(titles, page -> page.fold() != fold)),
                        untaught,
                        LineTraining.NONE))
                .map(models -> new ArticleExtractor(ExtractionLimits.DEFAULT, models))
                .toList();
        return pages.parallelStream()
                .flatMap(page -> PageExample.of(page, engines.get(page.fold())).stream())
                .toList();
    }

    /**
     * The page model, learned from the pages that are chosen and set so that it refuses no more of the articles that it
     * was not learned from than it may.
     */
    static String pages(List<PageExample> all, Predicate<TrainingPage> choice) {
        List<PageExample> chosen =
                all.stream().filter(example -> choice.test(example.page())).toList();
        List<Double> articles = new ArrayList<>();
        for (int fold = 0; fold < TrainingPage.FOLDS; fold++) {
            int left = fold;
            Model model = parse(pages(
                    chosen.stream()
                            .filter(example -> example.page().fold() != left)
                            .toList(),
                    0));
            chosen.stream()
                    .filter(example -> example.page().fold() == left && example.kind() == Kind.ARTICLE)
                    .filter(example -> !example.page().runTogether())
                    .forEach(example -> articles.add(model.score(example.evidence())));
        }
        articles.sort(null);
        double limit = articles.isEmpty() ? 0.5 : articles.get((int) (articles.size() * REFUSED_MAX));
        return pages(chosen, -Math.log(limit / (1 - limit)));
    }

    private static String pages(List<PageExample> chosen, double shift) {
        ToDoubleFunction<TrainingPage> voice = voices(chosen.stream()
                .filter(example -> example.kind() == Kind.ARTICLE)
                .map(PageExample::page)
                .toList());
        ToDoubleFunction<PageExample> weight = example -> example.page().article()
                ? voice.applyAsDouble(example.page())
                : example.page().weight();
        Map<Kind, Double> sums =
                chosen.stream().collect(Collectors.groupingBy(PageExample::kind, Collectors.summingDouble(weight)));
        double articles = sums.getOrDefault(Kind.ARTICLE, 1.0);
        Examples examples = new Examples();
        for (PageExample example : chosen) {
            double share = SHARES.getOrDefault(example.kind(), 0.0);
            if (share > 0) {
                double part = weight.applyAsDouble(example) / sums.getOrDefault(example.kind(), 1.0);
                example.addTo(examples, share * articles * part);
            }
        }
        List<String> names = PageEvidence.names();
        List<TrainingPage> from =
                chosen.stream().map(PageExample::page).distinct().toList();
        return Boosting.PAGES.learn(examples, names, List.of(names.size()), comments(from), shift);
    }

    /** Where a model comes from, in its first lines. */
    static List<String> comments(List<TrainingPage> from) {
        Map<String, Long> counts = from.stream()
                .collect(Collectors.groupingBy(
                        page -> page.corpus().getFileName().toString(), TreeMap::new, Collectors.counting()));
        String data = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + " pages)")
                .collect(Collectors.joining(", "));
        return Arrays.asList("Learned by galley train: see evaluation/README.md", "From " + data);
    }

    static Model parse(String model) {
        try {
            return Model.parse(new StringReader(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
