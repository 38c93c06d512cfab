package io.galley.extraction;

import io.galley.extraction.ArticleWriter.Written;
import io.galley.extraction.Extraction.Reason;
import io.galley.extraction.Extraction.Refused;
import io.galley.extraction.decode.Decoded;
import io.galley.extraction.decode.Decoder;
import io.galley.extraction.reading.Block;
import io.galley.extraction.reading.Reader;
import io.galley.extraction.reading.Reading;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Muted;
import io.galley.extraction.rules.Rulebook;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.rules.Vetoes;
import io.galley.extraction.scoring.Models;
import io.galley.extraction.scripts.ScriptReader;
import io.galley.extraction.selection.Cut;
import io.galley.extraction.selection.PageEvidence;
import io.galley.extraction.selection.Resumption;
import io.galley.extraction.selection.Selection;
import io.galley.extraction.trace.Trace;
import io.galley.extraction.writing.FlatTitle;
import io.galley.extraction.writing.LiveEntries;
import io.galley.extraction.writing.Standfirst;
import io.galley.extraction.writing.TitleLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the article of a page. Holds no state between pages; one instance may serve many threads. */
public final class ArticleExtractor {

    /** The engine's version: raised by one whenever the same page may give another article. */
    public static final int ENGINE = 1;

    private final ExtractionLimits limits;
    private final Models models;
    private final Muted muted;

    /** Extracts with the delivered models. */
    public ArticleExtractor(ExtractionLimits limits) {
        this(limits, Models.delivered());
    }

    /** Extracts with other models, to judge them. */
    public ArticleExtractor(ExtractionLimits limits, Models models) {
        this(limits, models, Muted.NOTHING);
    }

    /** Extracts without some of the rules, to judge them. */
    public ArticleExtractor(ExtractionLimits limits, Models models, Muted muted) {
        this.limits = limits;
        models.titles().require(TitleLines.names());
        models.pages().require(PageEvidence.names());
        this.models = models;
        this.muted = muted;
    }

    /** Never throws on bad input: what cannot be read is {@link Refused}. */
    public Extraction extract(Page page) {
        return switch (analyse(page)) {
            case Result.No no -> no.refused();
            case Result.Yes yes ->
                new ArticleWriter(limits, models).write(page, yes.analysis()).extraction();
        };
    }

    /** What became of a page, and how its blocks were judged. Several times the work of {@link #extract}. */
    public Trace explain(Page page) {
        return switch (analyse(page)) {
            case Result.No no -> Trace.unread(no.refused());
            case Result.Yes yes -> {
                Written written = new ArticleWriter(limits, models).write(page, yes.analysis());
                yield new Tracing(written.analysis(), yes.analysis().span(), models.blocks())
                        .trace(page, written.extraction());
            }
        };
    }

    /**
     * What the page model is asked of a page, for those who teach it: rows of {@link PageEvidence#names()}.
     *
     * @param page where the page was fetched, and when
     * @param view its blocks, or some of them
     * @return null where the body is too short or too long to be published, so that the model is not asked
     */
    public float @Nullable [] evidence(Page page, PageView view) {
        return new ArticleWriter(limits, models).evidence(page, judge(page, "", view));
    }

    private sealed interface Result {
        record Yes(Analysis analysis) implements Result {}

        record No(Refused refused) implements Result {}
    }

    private Result analyse(Page page) {
        if (page.bytes().length > limits.pageBytesMax()) {
            return new Result.No(new Refused(
                    Reason.PAGE_TOO_LARGE,
                    "page has " + page.bytes().length + " bytes, at most " + limits.pageBytesMax() + " are read",
                    page.bytes().length,
                    limits.pageBytesMax()));
        }
        return switch (Decoder.decode(page)) {
            case Decoded.NotText no ->
                new Result.No(new Refused(Reason.NOT_TEXT, no.detail(), no.measured(), no.limit()));
            case Decoded.Text text -> read(page, text);
        };
    }

    private Result read(Page page, Decoded.Text text) {
        Reading shown = text.html()
                ? Reader.html(text.page(), page.url(), limits.nodesMax())
                : Reader.text(text.text(), page.url(), models.lineEnds());
        if (shown == null) {
            return tooComplex("page has over " + limits.nodesMax() + " nodes, at most ", limits.nodesMax());
        }
        Reading reading = ScriptReader.read(shown, limits.scriptCharactersMax(), limits.nodesMax());
        List<Block> blocks = reading.blocks();
        if (blocks.isEmpty()) {
            return new Result.No(new Refused(Reason.EMPTY_PAGE, "page has 0 characters, needs 1", 0, 1));
        }
        if (blocks.size() > limits.blocksMax()) {
            return tooComplex("page has over " + limits.blocksMax() + " blocks, at most ", limits.blocksMax());
        }
        return new Result.Yes(judge(page, text.charset(), PageView.of(reading)));
    }

    private Analysis judge(Page page, String charset, PageView view) {
        List<Verdict> verdicts = muted.spoken(Rulebook.shared().judge(view));
        double[] scores = models.blocks().score(view, verdicts);
        List<Verdict> binding = muted.binding(Vetoes.of(view, verdicts));
        Cut cut = Resumption.with(Selection.cut(view, scores, binding), view, scores, binding);
        FlatTitle title =
                view.reading().html() ? null : FlatTitle.find(view, verdicts, scores, cut, models.titles(), page.url());
        Cut text =
                title == null ? cut : Standfirst.with(title.without(cut, view), view, verdicts, scores, title.block());
        Cut body = LiveEntries.with(text, view.reading().blocks());
        return new Analysis(charset, view, scores, verdicts, binding, body, title);
    }

    private static Result tooComplex(String detail, int limit) {
        return new Result.No(new Refused(Reason.PAGE_TOO_COMPLEX, detail + limit + " are read", limit + 1L, limit));
    }
}
