package io.galley.evaluation;

import io.galley.evaluation.report.AblationTable;
import io.galley.evaluation.report.AblationTable.Row;
import io.galley.evaluation.scores.Comparison;
import io.galley.evaluation.scores.PageScore;
import io.galley.extraction.ArticleExtractor;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.rules.Muted;
import io.galley.extraction.scoring.Models;
import io.galley.extraction.trace.Trace;
import io.galley.extraction.trace.Trace.JudgedBlock;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each kind of rule is worth: a corpus' articles are extracted with the kind switched off, once for the cut only
 * and once altogether, and compared with what the whole engine gives.
 */
public final class Ablation {
    private final List<Subject> subjects;
    private final Headway headway;
    private final AtomicLong done = new AtomicLong();
    private final long all;

    private Ablation(List<Subject> subjects, long all, Headway headway) {
        this.subjects = subjects;
        this.all = all;
        this.headway = headway;
    }

    /**
     * One article.
     *
     * @param whole how good is what the whole engine makes of it
     * @param kinds which kinds of rules spoke
     * @param binding which of them bound the cut
     */
    private record Subject(
            CorpusPage page, Expected expected, PageScore whole, Set<String> kinds, Set<String> binding) {}

    /**
     * Measures every kind that speaks in the corpus, and prints a table of Markdown.
     *
     * @throws IOException where the corpus cannot be read or has no truth
     */
    public static void run(Path folder, Headway headway, PrintStream out) throws IOException {
        Corpus corpus = Corpus.open(folder);
        try {
            List<Subject> subjects = subjects(corpus, headway);
            if (subjects.isEmpty()) {
                throw new IOException(folder + " has no article with a true body");
            }
            Set<String> kinds = new TreeSet<>();
            long work = 0;
            for (Subject subject : subjects) {
                kinds.addAll(subject.kinds);
                work += subject.kinds.size() + subject.binding.size();
            }
            Ablation ablation = new Ablation(subjects, work, headway);
            List<Row> rows = kinds.stream().map(ablation::row).toList();
            headway.finish();
            AblationTable.print(
                    String.valueOf(folder.toAbsolutePath().normalize().getFileName()), ablation.wholes(), rows, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Subject> subjects(Corpus corpus, Headway headway) {
        ArticleExtractor whole = new ArticleExtractor(ExtractionLimits.DEFAULT);
        AtomicLong seen = new AtomicLong();
        List<CorpusPage> pages = corpus.pages();
        return pages.parallelStream()
                .map(page -> {
                    Subject subject = subject(corpus, page, whole);
                    headway.show(seen.incrementAndGet(), pages.size());
                    return subject;
                })
                .filter(subject -> subject.expected.isArticle() && subject.expected.body() != null)
                .toList();
    }

    private static Subject subject(Corpus corpus, CorpusPage page, ArticleExtractor whole) {
        var truth = corpus.truths().get(page.id());
        Expected expected = truth == null ? null : Expected.of(page.id(), truth);
        if (expected == null) {
            throw new UncheckedIOException(new IOException(page.file() + " has no line in truth.jsonl"));
        }
        try {
            Trace trace = whole.explain(page.read());
            Set<String> kinds = kinds(trace.blocks().stream());
            Set<String> binding = kinds(trace.blocks().stream().filter(block -> block.weighed() != block.score()));
            PageScore score = PageScore.of(expected, Prediction.of(page.id(), trace.extraction()));
            return new Subject(page, expected, score, kinds, binding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> kinds(Stream<JudgedBlock> blocks) {
        return blocks.map(JudgedBlock::spoken).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<PageScore> wholes() {
        return subjects.stream().map(Subject::whole).toList();
    }

    private Row row(String kind) {
        int pages = (int) subjects.stream()
                .filter(subject -> subject.kinds.contains(kind))
                .count();
        Muted inCut = new Muted(Set.of(kind), Set.of());
        Muted altogether = new Muted(Set.of(), Set.of(kind));
        return new Row(
                kind,
                pages,
                compare(inCut, subject -> subject.binding.contains(kind)),
                compare(altogether, subject -> subject.kinds.contains(kind)));
    }

    /** Extracts again only where something can come out otherwise. */
    private Comparison compare(Muted muted, Predicate<Subject> concerned) {
        ArticleExtractor extractor = new ArticleExtractor(ExtractionLimits.DEFAULT, Models.delivered(), muted);
        List<PageScore> after = subjects.parallelStream()
                .map(subject -> concerned.test(subject) ? score(subject, extractor) : subject.whole)
                .toList();
        return Comparison.of(wholes(), after);
    }

    private PageScore score(Subject subject, ArticleExtractor extractor) {
        try {
            Prediction prediction = Prediction.of(subject.page.id(), extractor.extract(subject.page.read()));
            headway.show(done.incrementAndGet(), all);
            return PageScore.of(subject.expected, prediction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
