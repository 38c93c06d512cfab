package io.galley.evaluation.training;

import io.galley.extraction.reading.Reader;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.scoring.Features;
import io.galley.extraction.scoring.Model;
import io.galley.extraction.scoring.Scorer;
import io.galley.extraction.selection.PageEvidence;
import io.galley.extraction.writing.TitleLines;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Learns the engine's models. The same pages in the same order give the same models. */
final class Training {
    /** Share of the articles that the page model may refuse, 0–1, of those that it was not learned from. */
    private static final double REFUSED_MAX = 0.005;

    /** What all pages that are no article weigh together, in all articles. */
    private static final double NONE_SHARE = 0.3;

    /** Most that a page of a small corpus counts: a handful of pages must not be learned by heart. */
    private static final double VOICE_MAX = 3.5;

    private final List<TrainingPage> pages;

    Training(List<TrainingPage> pages) {
        this.pages = List.copyOf(pages);
    }

    List<TrainingPage> pages() {
        return pages;
    }

    /** The block model for markup or for flat text, learned from the articles that are chosen. */
    String blocks(boolean html, Predicate<TrainingPage> choice) {
        Examples examples = new Examples();
        List<TrainingPage> chosen = pages.stream()
                .filter(page -> page.html() == html && page.article() && choice.test(page))
                .toList();
        Map<Path, Long> sizes =
                chosen.stream().collect(Collectors.groupingBy(TrainingPage::corpus, Collectors.counting()));
        long largest = sizes.values().stream().max(Long::compare).orElse(1L);
        for (TrainingPage page : chosen) {
            examples.addAll(page.examples(), voice(largest, sizes.getOrDefault(page.corpus(), 1L)));
        }
        PageView any = PageView.of(Reader.text("any"));
        Features features = new Features(any, Rulebook.shared().judge(any));
        return Boosting.BLOCKS.learn(examples, features.names(), features.groupSizes(), comments(chosen));
    }

    /**
     * How much a page counts: so much that small corpora together outweigh a large one, which would otherwise decide
     * how all pages are read. Measured: pages of small corpora became better, those of the large one no worse.
     */
    private static double voice(long largest, long own) {
        return Math.min(VOICE_MAX, (double) largest / own);
    }

    /** Both block models. */
    Scorer scorer(Predicate<TrainingPage> choice) {
        return new Scorer(parse(blocks(true, choice)), parse(blocks(false, choice)));
    }

    /** Every page as a model sees it that was learned from the other sites. */
    List<ScoredPage> scored(List<Scorer> byFold) {
        return pages.parallelStream()
                .map(page -> ScoredPage.of(page, byFold.get(page.fold())))
                .toList();
    }

    /** The title model. */
    static String titles(List<ScoredPage> scored) {
        Examples examples = new Examples();
        List<ScoredPage> flat =
                scored.stream().filter(page -> !page.page().html()).toList();
        flat.forEach(page -> page.addTitles(examples));
        List<String> names = TitleLines.names();
        return Boosting.TITLES.learn(examples, names, List.of(names.size()), comments(of(flat)));
    }

    /** The page model, set so that it refuses no more of the articles that it was not learned from than it may. */
    static String pages(List<ScoredPage> scored) {
        List<Double> articles = new ArrayList<>();
        for (int fold = 0; fold < TrainingPage.FOLDS; fold++) {
            int left = fold;
            Model model = parse(pages(in(scored, page -> page.fold() != left), 0));
            scored.stream()
                    .filter(page -> page.page().fold() == left && page.page().article())
                    .forEach(page -> articles.add(model.score(page.evidence())));
        }
        articles.sort(null);
        double limit = articles.isEmpty() ? 0.5 : articles.get((int) (articles.size() * REFUSED_MAX));
        return pages(scored, -Math.log(limit / (1 - limit)));
    }

    private static String pages(List<ScoredPage> scored, double shift) {
        double articles = scored.stream().filter(page -> page.page().article()).count();
        double none = scored.stream().filter(ScoredPage::noArticle).count();
        Examples examples = new Examples();
        scored.forEach(page -> page.addPage(examples, NONE_SHARE * articles / Math.max(1, none)));
        List<String> names = PageEvidence.names();
        return Boosting.PAGES.learn(examples, names, List.of(names.size()), comments(of(scored)), shift);
    }

    static List<ScoredPage> in(List<ScoredPage> scored, Predicate<TrainingPage> choice) {
        return scored.stream().filter(page -> choice.test(page.page())).toList();
    }

    private static List<TrainingPage> of(List<ScoredPage> scored) {
        return scored.stream().map(ScoredPage::page).toList();
    }

    /** Where a model comes from, in its first lines. */
    private static List<String> comments(List<TrainingPage> from) {
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
