package io.galley.benchmarks;

import io.galley.evaluation.Corpus;
import io.galley.evaluation.CorpusPage;
import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The pages of a corpus, in memory. */
final class Samples {
    private Samples() {}

    /**
     * One page.
     *
     * @param text its characters
     * @param body the true body of an article, null where the page is none or nobody knows
     */
    record Sample(
            String id, Page page, String text, @Nullable String body) {}

    /** Every page that is text at all. */
    static List<Sample> of(Path folder) throws IOException {
        Corpus corpus = Corpus.open(folder);
        List<Sample> samples = new ArrayList<>();
        for (CorpusPage entry : corpus.pages()) {
            Page page = entry.read();
            if (Decoder.decode(page) instanceof Decoded.Text decoded) {
                samples.add(new Sample(
                        entry.id(), page, decoded.text(), body(corpus.truths().get(entry.id()))));
            }
        }
        return samples;
    }

    private static @Nullable String body(@Nullable JsonNode truth) {
        if (truth == null || !truth.path("page_type").asString("article").equals("article")) {
            return null;
        }
        JsonNode body = truth.path("body");
        return body.isString() ? body.asString() : null;
    }
}
