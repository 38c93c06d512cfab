package io.galley.evaluation;

import io.galley.extraction.ArticleExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Runs an engine over pages. */
final class EngineRun {
    /** So many extractions let the compiler finish with what is hot; fewer make small corpora look slow. */
    private static final int WARM_PAGES = 1_000;

    /** Warming up ends here at the latest: a machine that is slower is not waited for. */
    private static final long WARM_NANOSECONDS_MAX = 5_000_000_000L;

    private final ArticleExtractor extractor;
    private final Headway headway;

    EngineRun(ArticleExtractor extractor, Headway headway) {
        this.extractor = extractor;
        this.headway = headway;
    }

    /** Extracts all pages on all processors. */
    List<Prediction> predict(List<CorpusPage> pages) throws IOException {
        AtomicLong done = new AtomicLong();
        try {
            return pages.parallelStream()
                    .map(page -> {
                        Prediction prediction = predict(page);
                        headway.show(done.incrementAndGet(), pages.size());
                        return prediction;
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Prediction predict(CorpusPage page) {
        try {
            return Prediction.of(page.id(), extractor.extract(page.read()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same predictions with the CPU time of each page. Extracts every page once more: after warming up, one page at
     * a time on one thread, whose CPU time alone counts, so that neither compiling nor other threads are in it. Reading
     * the file is not in it either.
     */
    List<Prediction> time(List<CorpusPage> pages, List<Prediction> predictions) throws IOException {
        warmUp(pages, predictions.size());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Prediction> timed = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i).read();
            long start = threads.getCurrentThreadCpuTime();
            extractor.extract(page);
            long nanoseconds = threads.getCurrentThreadCpuTime() - start;
            timed.add(predictions.get(i).taking(Math.round(nanoseconds / 1e3) / 1e3));
            headway.show(i + 1, pages.size());
        }
        return timed;
    }

    private void warmUp(List<CorpusPage> pages, int extracted) throws IOException {
        long start = System.nanoTime();
        for (int i = extracted; i < WARM_PAGES && System.nanoTime() - start < WARM_NANOSECONDS_MAX; i++) {
            extractor.extract(pages.get(i % pages.size()).read());
        }
    }
}
