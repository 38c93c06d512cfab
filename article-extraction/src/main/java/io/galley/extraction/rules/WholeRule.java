package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;

/** Drops blocks that are a phrase and nothing else: headings of what is around an article. */
final class WholeRule implements BlockRule {
    private final String kind;
    private final PhraseList phrases;

    WholeRule(String kind, PhraseList phrases) {
        this.kind = kind;
        this.phrases = phrases;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        return around.mayOpen(phrases) && phrases.is(around.normal()) ? Verdict.drop(kind) : Verdict.NONE;
    }
}
