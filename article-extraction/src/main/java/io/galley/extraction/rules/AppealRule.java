package io.galley.extraction.rules;

import io.galley.extraction.phrases.PhraseBook;
import io.galley.extraction.phrases.PhraseList;
import io.galley.extraction.reading.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * Drops paragraphs in which a publication speaks of itself and asks for help or company: gifts, members, letters. They
 * go on for several sentences, of which some could stand in the article; only what they hold together tells them.
 */
final class AppealRule implements BlockRule {
    /** Longest such paragraph, in words. */
    private static final int WORDS_MAX = 120;

    /** Least signs: one stands in prose, too. */
    private static final int SIGNS_MIN = 2;

    /** For so many sentences one sign, at least. */
    private static final int SENTENCES_PER_SIGN = 2;

    private final PhraseList appeals;
    private final List<PhraseList> requests;

    AppealRule(PhraseBook book) {
        appeals = book.list("appeal");
        requests = Stream.of("newsletter", "paywall", "promo").map(book::list).toList();
    }

    @Override
    public Verdict judge(Block block, Surroundings around) {
        if (around.words() > WORDS_MAX || !around.mayHold(appeals)) {
            return Verdict.NONE;
        }
        String text = around.core();
        int signs = appeals.count(text);
        if (signs == 0) {
            return Verdict.NONE;
        }
        List<String> sentences = Sentences.of(text);
        for (String sentence : sentences) {
            signs += !appeals.opens(sentence) && requests.stream().anyMatch(list -> list.opens(sentence)) ? 1 : 0;
        }
        boolean appeal = signs >= SIGNS_MIN && signs * SENTENCES_PER_SIGN >= sentences.size();
        return appeal ? Verdict.drop("promo") : Verdict.NONE;
    }
}
