package io.galley.evaluation.training;

import io.galley.evaluation.Corpus;
import io.galley.evaluation.CorpusPage;
import io.galley.extraction.ExtractionLimits;
import io.galley.extraction.Page;
import io.galley.extraction.Page.Media;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import io.galley.extraction.learned.Model;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.LineEnds;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.scoring.Features;
import io.galley.extraction.scoring.Scorer;
import io.galley.extraction.scripts.ScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page to learn from.
 *
 * @param corpus the folder that it came from
 * @param site pages of one site never stand on both sides of a fold
 * @param type {@code article} or what else the page is
 * @param title the true title, null where it is not known
 * @param runTogether whether its lines were run together, as careless scrapers do
 * @param examples its blocks, none where the page is no article: nobody has said which of its blocks are the body
 */
record TrainingPage(
        Path corpus,
        String id,
        String site,
        String type,
        Page page,
        Truth truth,
        @Nullable String title,
        boolean runTogether,
        PageView view,
        List<Verdict> verdicts,
        Examples examples) {

    /** Sites are split into so many parts. */
    static final int FOLDS = 5;

    /** Words of a block beyond which it counts no more: long paragraphs are easy. */
    private static final double WORDS_COUNTED_MAX = 60;

    /** What the examples of one page weigh together: each page the same, whatever its length. */
    private static final double PAGE_WEIGHT = 20;

    /** Share of a block's words that may stand in the true body for the block to be no part of it, 0–1. */
    private static final double REST_SHARE_MAX = 0.3;

    /**
     * What a page that was run together counts beside one with lines. At 1, word F1 of flattened news fell by .006 and
     * titles of other flattened pages by .026 in folds.
     */
    private static final double RUN_TOGETHER_WEIGHT = 0.25;

    /** Reads a folder's pages that have a truth; an article without a body teaches nothing. */
    static List<TrainingPage> read(Path folder) throws IOException {
        Corpus corpus = Corpus.open(folder);
        try {
            return corpus.pages().parallelStream()
                    .flatMap(entry -> {
                        JsonNode truth = corpus.truths().get(entry.id());
                        return truth == null
                                ? Stream.<TrainingPage>empty()
                                : Stream.ofNullable(of(folder, entry, truth));
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable TrainingPage of(Path folder, CorpusPage entry, JsonNode json) {
        String type = json.path("page_type").asString("article");
        Truth truth = new Truth(json.path("body").asString(""));
        Page page = read(entry);
        PageView view = view(page, LineTraining.NONE);
        if (view == null || (type.equals("article") && truth.isEmpty())) {
            return null;
        }
        List<Verdict> verdicts = Rulebook.shared().judge(view);
        Examples examples = type.equals("article") ? examples(view, verdicts, truth) : new Examples();
        String url = entry.url();
        String site = url == null ? entry.id() : site(url);
        String title = json.path("title").asString(null);
        return new TrainingPage(folder, entry.id(), site, type, page, truth, title, false, view, verdicts, examples);
    }

    /**
     * The same page with its lines run together.
     *
     * @param lineEnds says where they ended
     */
    @Nullable
    TrainingPage runTogether(LineEnds lineEnds) {
        return read(lineless(), true, lineEnds);
    }

    /** The same page, its lines cut by a model where they had been run together before it came to us. */
    @Nullable
    TrainingPage cut(LineEnds lineEnds) {
        return html() || hasLines() ? this : read(page, false, lineEnds);
    }

    /** Whether it is flat, and each of its blocks a line of its own. */
    boolean hasLines() {
        if (html()) {
            return false;
        }
        String text = new String(page.bytes(), StandardCharsets.UTF_8);
        return view.reading().blocks().size()
                <= text.lines().filter(line -> !line.isBlank()).count();
    }

    private @Nullable TrainingPage read(Page whole, boolean together, LineEnds lineEnds) {
        PageView cut = view(whole, lineEnds);
        if (cut == null) {
            return null;
        }
        List<Verdict> judged = Rulebook.shared().judge(cut);
        Examples blocks = article() ? examples(cut, judged, truth) : new Examples();
        return new TrainingPage(corpus, id, site, type, whole, truth, title, together, cut, judged, blocks);
    }

    /** What a scraper hands us that runs the page's lines together. */
    Page lineless() {
        String text = view.reading().blocks().stream().map(Block::text).collect(Collectors.joining(" "));
        return new Page(text.getBytes(StandardCharsets.UTF_8), Media.TEXT, "UTF-8", page.url(), page.fetchedAt());
    }

    /** A page as the engine sees it; null where there is nothing to see. */
    static @Nullable PageView view(Page page, LineEnds lineEnds) {
        if (!(Decoder.decode(page) instanceof Decoded.Text text)) {
            return null;
        }
        ExtractionLimits limits = ExtractionLimits.DEFAULT;
        Reading shown = text.html()
                ? Reader.html(text.page(), page.url(), limits.nodesMax())
                : Reader.text(text.text(), page.url(), lineEnds);
        if (shown == null) {
            return null;
        }
        Reading reading = ScriptReader.read(shown, limits.scriptCharactersMax(), limits.nodesMax());
        return reading.blocks().isEmpty() ? null : PageView.of(reading);
    }

    private static Page read(CorpusPage entry) {
        try {
            return entry.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String site(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? url : host.replaceFirst("^(www|m|amp|edition)\\.", "");
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static Examples examples(PageView view, List<Verdict> verdicts, Truth truth) {
        Features features = new Features(view, verdicts);
        double[] words = view.words();
        double all = 0;
        for (double count : words) {
            all += weight(count);
        }
        Examples examples = new Examples();
        for (Block block : view.reading().blocks()) {
            double weight = PAGE_WEIGHT * weight(words[block.index()]) / all;
            examples.add(row(features, block.index()), truth.share(block.text()), weight);
        }
        return examples;
    }

    /** Its blocks for a second look, after a first one by a model that has not seen the page. */
    Examples again(Model first) {
        Features features = new Features(view, verdicts);
        double[] scores = new double[examples.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = first.score(row(features, i));
        }
        Features again = features.again(view, Scorer.weighed(scores, verdicts));
        Examples second = new Examples();
        for (int i = 0; i < scores.length; i++) {
            second.add(row(again, i), examples.label(i), examples.weight(i));
        }
        return second;
    }

    private static float[] row(Features features, int block) {
        float[] row = new float[features.width()];
        features.write(block, row);
        return row;
    }

    /**
     * The page with the beginning of its article only, or without it: menus, teasers and footers, as indexes have them.
     * What the page says of itself stays, so that nothing is learned from that.
     *
     * @param paragraphs how many paragraphs of the article stay
     * @return null where nothing is left
     */
    @Nullable
    PageView with(int paragraphs) {
        Reading reading = view.reading();
        List<Block> rest = new ArrayList<>();
        int kept = 0;
        for (Block block : reading.blocks()) {
            boolean body = truth.share(block.text()) >= REST_SHARE_MAX;
            if (!body || kept < paragraphs) {
                rest.add(block.at(rest.size()));
                kept += body && view.measure(block.index()).good() ? 1 : 0;
            }
        }
        Reading left = new Reading(reading.document(), rest, reading.tree(), reading.source(), reading.linkedData());
        return rest.isEmpty() ? null : PageView.of(left);
    }

    private static double weight(double words) {
        return Math.sqrt(Math.clamp(words, 0.5, WORDS_COUNTED_MAX));
    }

    /** What the page counts beside others of its corpus. */
    double weight() {
        return runTogether ? RUN_TOGETHER_WEIGHT : 1;
    }

    boolean html() {
        return view.reading().html();
    }

    boolean article() {
        return type.equals("article");
    }

    /** The part of the sites that the page's site belongs to, 0 to below {@link #FOLDS}. */
    int fold() {
        return Math.floorMod(site.hashCode() * 31, FOLDS);
    }
}
