package io.galley.extraction;

import io.galley.extraction.Article.Removed;
import io.galley.extraction.metadata.BodySpan;
import io.galley.extraction.reading.Block;
import io.galley.extraction.regions.PageView;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.selection.Cut;
import io.galley.extraction.writing.FlatTitle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found out about one page, before it decides whether that is an article.
 *
 * @param charset the one that the page was decoded with; empty where blocks came without it
 * @param spoken what rules say of each block
 * @param verdicts what of it binds the cut
 * @param title the title that stands in flat text; markup's titles are metadata
 */
record Analysis(
        String charset,
        PageView view,
        double[] scores,
        List<Verdict> spoken,
        List<Verdict> verdicts,
        Cut cut,
        @Nullable FlatTitle title) {
    boolean html() {
        return view.reading().html();
    }

    /** {@code html} or {@code text}. */
    String input() {
        return html() ? "html" : "text";
    }

    /** Where the body stands. */
    BodySpan span() {
        BitSet kept = cut.kept();
        return new BodySpan(Math.max(0, kept.nextSetBit(0)), kept.length() - 1);
    }

    /** The same without lines of the body, for one reason; itself where there are none. */
    Analysis without(BitSet lines, Verdict reason) {
        if (lines.isEmpty()) {
            return this;
        }
        BitSet kept = cut.kept();
        kept.andNot(lines);
        List<Verdict> judged = new ArrayList<>(verdicts);
        lines.stream().forEach(block -> judged.set(block, reason));
        return new Analysis(charset, view, scores, spoken, judged, new Cut(kept, cut.confidence()), title);
    }

    /** Index of flat text's title; -1 where it has none. */
    int titleLine() {
        return title == null ? -1 : title.block();
    }

    /** What was cut, by kind; what no rule named lay outside. */
    List<Removed> removed() {
        Map<String, Removed> byKind = new TreeMap<>();
        for (Block block : view.reading().blocks()) {
            if (!cut.keeps(block.index())) {
                String named = verdicts.get(block.index()).kind();
                String kind = named == null ? "outside" : named;
                byKind.merge(
                        kind,
                        new Removed(kind, 1, block.text().length()),
                        (a, b) -> new Removed(kind, a.blocks() + b.blocks(), a.chars() + b.chars()));
            }
        }
        return List.copyOf(byKind.values());
    }
}
