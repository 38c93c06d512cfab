package io.galley.evaluation.training;

import io.galley.evaluation.Corpus;
import io.galley.evaluation.CorpusPage;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.scoring.Features;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article page to learn from.
 *
 * @param corpus name of the folder that it came from
 * @param site pages of one site never stand on both sides of a fold
 */
record TrainingPage(String corpus, String id, String site, boolean html, Page page, Truth truth, Examples examples) {

    /** Words of a block beyond which it counts no more: long paragraphs are easy. */
    private static final double WORDS_COUNTED_MAX = 60;

    /** What the examples of one page weigh together: each page the same, whatever its length. */
    private static final double PAGE_WEIGHT = 20;

    /** Reads the articles of a folder that have a body. */
    static List<TrainingPage> read(Path folder) throws IOException {
        Corpus corpus = Corpus.open(folder);
        List<TrainingPage> pages = new ArrayList<>();
        for (CorpusPage entry : corpus.pages()) {
            JsonNode truth = corpus.truths().get(entry.id());
            if (truth != null
                    && truth.path("page_type").asString("article").equals("article")
                    && !truth.path("body").asString("").isBlank()) {
                TrainingPage page = of(folder.getFileName().toString(), entry, truth);
                if (page != null) {
                    pages.add(page);
                }
            }
        }
        return pages;
    }

    private static @Nullable TrainingPage of(String corpus, CorpusPage entry, JsonNode json) throws IOException {
        Page page = entry.read();
        if (!(Decoder.decode(page) instanceof Decoded.Text text)) {
            return null;
        }
        Reading reading = text.html()
                ? Reader.html(text.text(), page.url(), ExtractionLimits.DEFAULT.nodesMax())
                : Reader.text(text.text());
        if (reading == null || reading.blocks().isEmpty()) {
            return null;
        }
        Truth truth = new Truth(json.path("body").asString(""));
        String site = entry.url() == null ? entry.id() : site(entry.url());
        return new TrainingPage(corpus, entry.id(), site, text.html(), page, truth, examples(reading, truth));
    }

    private static String site(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? url : host.replaceFirst("^(www|m|amp|edition)\\.", "");
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static Examples examples(Reading reading, Truth truth) {
        PageView view = PageView.of(reading);
        Features features = new Features(view, Rulebook.shared().judge(view));
        double[] words = view.words();
        double all = 0;
        for (double count : words) {
            all += weight(count);
        }
        Examples examples = new Examples();
        for (Block block : reading.blocks()) {
            float[] row = new float[features.width()];
            features.write(block.index(), row);
            double weight = PAGE_WEIGHT * weight(words[block.index()]) / all;
            examples.add(row, truth.share(block.text()), weight);
        }
        return examples;
    }

    private static double weight(double words) {
        return Math.sqrt(Math.clamp(words, 0.5, WORDS_COUNTED_MAX));
    }
}
