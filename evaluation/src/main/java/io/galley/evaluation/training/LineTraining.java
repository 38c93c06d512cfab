package io.galley.evaluation.training;

import io.galley.extraction.learned.Model;
import io.galley.extraction.reading.EndsNearby;
import io.galley.extraction.reading.LineEnds;
import io.galley.extraction.reading.LineGaps;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Learns where lines end, from flat pages that have lines. */
final class LineTraining {
    /** Find no ends: what a page shows must not hang on models that were learned from it. */
    static final LineEnds NONE = new LineEnds(Training.parse("bias -9"), Training.parse("bias -9"));

    private final List<TrainingPage> pages;
    private final List<Examples> first;
    private final List<Examples> again;
    private final List<LineEnds> withoutFold;

    /** Looks at all pages; second looks follow first ones by models that had not seen the page's site. */
    LineTraining(List<TrainingPage> all) {
        pages = all.stream().filter(TrainingPage::hasLines).toList();
        first = pages.parallelStream().map(LineExamples::of).toList();
        List<Model> firsts = byFold(this::first);
        again = pages.parallelStream()
                .map(page -> LineExamples.again(page, firsts.get(page.fold())))
                .toList();
        List<Model> agains = byFold(this::again);
        withoutFold = IntStream.range(0, TrainingPage.FOLDS)
                .mapToObj(fold -> new LineEnds(firsts.get(fold), agains.get(fold)))
                .toList();
    }

    private static List<Model> byFold(Function<Predicate<TrainingPage>, String> learn) {
        return IntStream.range(0, TrainingPage.FOLDS)
                .parallel()
                .mapToObj(fold -> Training.parse(learn.apply(page -> page.fold() != fold)))
                .toList();
    }

    /** Models that have not seen the sites of one fold. */
    LineEnds without(int fold) {
        return withoutFold.get(fold);
    }

    /** Models learned from the pages that are chosen. */
    LineEnds of(Predicate<TrainingPage> choice) {
        return new LineEnds(Training.parse(first(choice)), Training.parse(again(choice)));
    }

    /** The model of line ends, learned from the pages that are chosen. */
    String first(Predicate<TrainingPage> choice) {
        return learn(choice, first, LineGaps.names());
    }

    /** The model for a second look at them. */
    String again(Predicate<TrainingPage> choice) {
        return learn(choice, again, EndsNearby.names());
    }

    private String learn(Predicate<TrainingPage> choice, List<Examples> gaps, List<String> names) {
        List<TrainingPage> chosen = pages.stream().filter(choice).toList();
        ToDoubleFunction<TrainingPage> voice = Training.voices(chosen);
        Examples examples = new Examples();
        for (int i = 0; i < pages.size(); i++) {
            if (choice.test(pages.get(i))) {
                examples.addAll(gaps.get(i), voice.applyAsDouble(pages.get(i)));
            }
        }
        return Boosting.LINES.learn(examples, names, List.of(names.size()), Training.comments(chosen));
    }
}
