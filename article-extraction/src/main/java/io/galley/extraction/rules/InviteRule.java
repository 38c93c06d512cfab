package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.List;

/**
 * Drops lines that ask the reader to do something for the publisher: the request and what it is about may be worded in
 * many ways, but both are there, and no sentence speaks of anything else.
 */
final class InviteRule implements BlockRule {
    /** Longest such block, in words. */
    private static final int WORDS_MAX = 45;

    private final PhraseList requests;
    private final PhraseList offers;
    private final List<PhraseList> notices;

    /**
     * Makes a rule.
     *
     * @param requests open or end a sentence: follow us, subscribe
     * @param offers what it is about: a channel, an app, a newsletter
     * @param notices what the other sentences may hold beside those two
     */
    InviteRule(PhraseList requests, PhraseList offers, List<PhraseList> notices) {
        this.requests = requests;
        this.offers = offers;
        this.notices = notices;
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > WORDS_MAX || !around.mayHold(offers) || !around.mayHold(requests)) {
            return Verdict.NONE;
        }
        String text = around.core();
        if (!offers.within(text)) {
            return Verdict.NONE;
        }
        List<String> sentences = Sentences.of(text);
        boolean asked = sentences.stream().anyMatch(one -> asks(one) && offers.within(one));
        return asked && sentences.stream().allMatch(this::speaks) ? Verdict.drop("promo") : Verdict.NONE;
    }

    private boolean speaks(String sentence) {
        return asks(sentence) || offers.within(sentence) || Sentences.allHold(sentence, notices);
    }

    private boolean asks(String sentence) {
        return requests.opens(sentence) || requests.closes(sentence);
    }
}
