package io.galley.extraction;

import io.galley.extraction.Extraction.Found;
import io.galley.extraction.metadata.BodySpan;
import io.galley.extraction.metadata.Evidence;
import io.galley.extraction.metadata.Evidence.Claimed;
import io.galley.extraction.reading.Block;
import io.galley.extraction.rules.Verdict;
import io.galley.extraction.scoring.Scorer;
import io.galley.extraction.selection.Cut;
import io.galley.extraction.trace.Trace;
import io.galley.extraction.trace.Trace.Fate;
import io.galley.extraction.trace.Trace.Influence;
import io.galley.extraction.trace.Trace.JudgedBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of an analysis why each block was kept or cut. */
final class Tracing {
    /** How many features of a block are named. */
    private static final int INFLUENCES_MAX = 4;

    private final Analysis analysis;
    private final BodySpan span;
    private final Scorer scorer;
    private final Set<String> kept = new HashSet<>();

    /** @param span where metadata took the body to stand, before lines that sign were cut off */
    Tracing(Analysis analysis, BodySpan span, Scorer scorer) {
        this.analysis = analysis;
        this.span = span;
        this.scorer = scorer;
    }

    Trace trace(Page page, Extraction extraction) {
        Cut cut = analysis.cut();
        double lowest = 1;
        for (int i = cut.kept().nextSetBit(0); i >= 0; i = cut.kept().nextSetBit(i + 1)) {
            lowest = Math.min(lowest, weighed(i));
        }
        List<List<Influence>> influences = scorer.influences(analysis.view(), analysis.spoken(), INFLUENCES_MAX);
        List<JudgedBlock> judged = new ArrayList<>();
        for (Block block : analysis.view().reading().blocks()) {
            int i = block.index();
            judged.add(new JudgedBlock(
                    i,
                    block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    block.text(),
                    analysis.view().measure(i).words(),
                    analysis.scores()[i],
                    weighed(i),
                    kind(i),
                    fate(block, lowest),
                    influences.get(i)));
        }
        return new Trace(
                extraction,
                analysis.input(),
                analysis.charset(),
                cut.confidence(),
                lowest,
                judged,
                claims(page, extraction));
    }

    private List<Claimed> claims(Page page, Extraction extraction) {
        Article article = extraction instanceof Found found ? found.article() : null;
        return Evidence.of(analysis.view().reading(), span, analysis.titleLine(), page.url(), article);
    }

    /** What rules call a block; only what binds the cut is asked where the others are silent. */
    private @Nullable String kind(int block) {
        String spoken = analysis.spoken().get(block).kind();
        return spoken == null ? analysis.verdicts().get(block).kind() : spoken;
    }

    private double weighed(int block) {
        return analysis.verdicts().get(block).weigh(analysis.scores()[block]);
    }

    private Fate fate(Block block, double cut) {
        int i = block.index();
        Verdict verdict = analysis.verdicts().get(i);
        String text = analysis.view().normalised().get(i);
        if (analysis.cut().keeps(i)) {
            kept.add(text);
            return Fate.KEPT;
        }
        if (analysis.title() != null && block.text().equals(analysis.title().text())) {
            return Fate.TITLE;
        }
        if (verdict.drops()) {
            return Fate.DROPPED;
        }
        if (weighed(i) >= cut) {
            return kept.contains(text) ? Fate.REPEATED : Fate.BEYOND;
        }
        return analysis.scores()[i] >= cut ? Fate.DOUBTED : Fate.BELOW_CUT;
    }
}
