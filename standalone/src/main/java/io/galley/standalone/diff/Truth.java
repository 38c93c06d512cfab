package io.galley.standalone.diff;

import io.galley.contract.Ids;
import io.galley.contract.Json;
import io.galley.contract.Limits;
import io.galley.evaluation.Corpus;
import io.galley.evaluation.CorpusPage;
import io.galley.evaluation.Evaluation;
import io.galley.evaluation.Headway;
import io.galley.ingest.intake.Checked.Good;
import io.galley.ingest.intake.UrlNormaliser;
import io.galley.standalone.BadArgument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which of two sides is nearer to the truth, where a corpus knows it: judged as {@code galley evaluate} does. */
final class Truth {
    private static final int WORST = 5;

    private Truth() {}

    /**
     * Prints how good B is, and which pages became better or worse since A.
     *
     * @throws BadArgument where the corpus holds no page of either side
     */
    static void judge(Path corpus, Side a, Side b, Path folder, PrintStream out) throws IOException {
        Path before = folder.resolve("a.predictions");
        Path after = folder.resolve("b.predictions");
        List<CorpusPage> pages = Corpus.open(corpus).pages();
        int found = write(pages, a, before) + write(pages, b, after);
        if (found == 0) {
            throw new BadArgument("--truth: none of its " + pages.size()
                    + " pages is an article of A or B: they are found by their URL or, without one, by their bytes");
        }
        out.println();
        Evaluation.run(
                new Evaluation.Request(corpus, null, after, before, List.of(), WORST, null, false), new Silent(), out);
    }

    /** Writes what a side says of the corpus's pages, as evaluation reads it; returns how many it knows. */
    private static int write(List<CorpusPage> pages, Side side, Path file) throws IOException {
        int found = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (CorpusPage page : pages) {
                Optional<String> article = article(page, side);
                JsonNode event = article.isEmpty() ? null : side.event(article.get());
                found += event == null ? 0 : 1;
                out.write(Json.encode(prediction(page.id(), event)));
                out.write('\n');
            }
        }
        return found;
    }

    private static Optional<String> article(CorpusPage page, Side side) throws IOException {
        String url = page.url();
        if (url != null
                && new UrlNormaliser(Limits.DEFAULT.urlBytesMax()).normalise(url) instanceof Good<String> good
                && side.event(Ids.articleAt(good.value())) != null) {
            return Optional.of(Ids.articleAt(good.value()));
        }
        String ofBytes = Ids.articleOf(page.read().bytes());
        return side.event(ofBytes) == null ? Optional.empty() : Optional.of(ofBytes);
    }

    private static Map<String, @Nullable Object> prediction(String id, @Nullable JsonNode event) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("body", event == null ? "" : event.path("body").asString(""));
        if (event != null) {
            line.put("title", event.path("title").asString(null));
            line.put("authors", texts(event, "authors", "name"));
            line.put("published", event.path("publishedAt").asString(null));
            line.put("lang", event.path("language").asString(null));
            line.put("keywords", texts(event, "keywords", "text"));
        }
        return line;
    }

    private static List<String> texts(JsonNode event, String list, String field) {
        return event.path(list)
                .valueStream()
                .map(item -> item.path(field).asString(""))
                .toList();
    }

    /** Judging takes no time that is worth a bar. */
    private static final class Silent implements Headway {
        @Override
        public void show(long done, long all) {
            // Nothing is shown.
        }

        @Override
        public void finish() {
            // Nothing was shown.
        }
    }
}
